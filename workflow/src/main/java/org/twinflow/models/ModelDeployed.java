package org.twinflow.models;

import org.twinflow.people.PersonId;

/** An administrator has put a version of a package into force. */
public record ModelDeployed(String key, int version, PersonId by) {}
