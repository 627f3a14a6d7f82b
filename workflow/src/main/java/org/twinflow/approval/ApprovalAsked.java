package org.twinflow.approval;

import java.util.List;
import java.util.UUID;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/** People of a project are asked to approve a document; told in the transaction that asks. */
public record ApprovalAsked(
        UUID approval, DocumentId document, String title, UUID project, List<PersonId> asked, PersonId by) {}
