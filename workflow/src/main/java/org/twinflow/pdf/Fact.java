package org.twinflow.pdf;

/** A value and what it is. */
public record Fact(String label, String value) {}
