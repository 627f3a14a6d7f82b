package org.twinflow.mobility;

import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * Something happened to a paper that heads sign; told in the transaction in which it does, so that whoever listens can
 * refuse it.
 *
 * @param version how often it was handed in
 * @param by null when it happened by itself
 */
public record HeadPaperChanged(
        DossierId dossier,
        Paper paper,
        ItemEvent.Kind kind,
        int version,
        @Nullable PersonId by) {}
