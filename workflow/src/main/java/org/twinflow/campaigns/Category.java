package org.twinflow.campaigns;

/** A category of a contest, in the words of one language. */
public record Category(String code, String name) {}
