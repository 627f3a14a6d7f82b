package org.twinflow.pdf;

/** Somebody who signs, above a line; an empty name leaves room to write it. */
public record Signatory(String name, String role) {}
