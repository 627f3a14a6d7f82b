package org.twinflow.approval;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

interface ApprovalRepository extends Repository<Approval, ApprovalId> {

    Approval saveAndFlush(Approval approval);

    List<Approval> findByDocumentOrderByAskedAtDesc(DocumentId document);

    @Query("""
            select a.document.id from Approval a join a.answers answer
            where answer.person = :person and answer.verdict is null and a.closedAt is null""")
    Set<UUID> waitingFor(PersonId person);
}
