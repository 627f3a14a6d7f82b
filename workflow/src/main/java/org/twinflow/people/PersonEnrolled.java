package org.twinflow.people;

/** A person has joined. */
public record PersonEnrolled(PersonId person) {}
