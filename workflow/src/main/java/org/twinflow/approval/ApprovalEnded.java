package org.twinflow.approval;

import java.util.UUID;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/** Those who were asked have approved a document, or one of them has asked for changes. */
public record ApprovalEnded(
        UUID approval,
        DocumentId document,
        String title,
        UUID project,
        boolean approved,
        PersonId askedBy,
        PersonId by) {}
