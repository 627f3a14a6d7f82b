package org.twinflow.people;

/** A person signs in with another password from now on. */
public record PasswordChanged(PersonId person, PersonId by) {}
