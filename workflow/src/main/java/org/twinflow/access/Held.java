package org.twinflow.access;

/** A role that somebody has, and where. */
public record Held(Role role, Scope scope) {}
