package org.twinflow.inbox;

/** Somebody will stand in for somebody; told in the transaction in which it is planned. */
public record DeputyNamed(Absence absence) {}
