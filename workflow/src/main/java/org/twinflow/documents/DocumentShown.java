package org.twinflow.documents;

import java.util.Set;
import java.util.UUID;
import org.twinflow.people.PersonId;

/**
 * A document of a project is shown to others than before.
 *
 * @param before the tokens of those who saw it until now
 * @param now the tokens of those who see it from now on
 */
public record DocumentShown(
        DocumentId document, String title, UUID project, Set<String> before, Set<String> now, PersonId by) {}
