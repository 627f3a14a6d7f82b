package org.twinflow.projects;

import java.util.Set;
import org.twinflow.access.Role;
import org.twinflow.people.PersonSummary;

/** A person of a project and what they are in it. */
public record Member(PersonSummary person, Set<Role> roles) {}
