package org.twinflow.approval;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Standing;
import org.twinflow.people.PersonId;
import org.twinflow.projects.Holding;
import org.twinflow.projects.Holding.Kind;
import org.twinflow.projects.Holdings;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

/** The approvals that somebody was asked for and has not given. */
@Component
@Transactional
class ApprovalHoldings implements Holdings {

    private static final int LOOKED_AT = 500;

    private final ApprovalRepository approvals;
    private final Documents documents;
    private final DocumentCare care;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalHoldings(
            ApprovalRepository approvals,
            Documents documents,
            DocumentCare care,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.approvals = approvals;
        this.documents = documents;
        this.care = care;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean keeps(Kind kind) {
        return kind == Kind.APPROVAL;
    }

    @Override
    public List<Holding> of(ProjectId project, PersonId person, List<PersonId> others) {
        var waiting = approvals.waitingFor(person);
        return waiting.isEmpty()
                ? List.of()
                : seen(project, person).stream()
                        .filter(document -> waiting.contains(document.id().id()))
                        .map(document -> Holding.of(
                                Kind.APPROVAL,
                                document.id(),
                                document.title(),
                                others.stream()
                                        .filter(other -> sees(project, other, document))
                                        .toList(),
                                true))
                        .toList();
    }

    @Override
    public void pass(ProjectId project, PersonId leaver, Holding holding, @Nullable PersonId to, PersonId by) {
        var id = DocumentId.of(holding.id());
        var open = approvals.findByDocumentOrderByAskedAtDesc(id).stream()
                .filter(Approval::isOpen)
                .findFirst()
                .orElseThrow(() -> new RefusedException("approval.none", holding.title()));
        open.release(leaver);
        if (to != null && open.ask(to)) {
            events.publishEvent(new ApprovalAsked(open.id().id(), id, holding.title(), project.id(), List.of(to), by));
        }
        if (open.asksNobody()) {
            open.close(Outcome.WITHDRAWN, clock.instant());
            care.stand(id, open.version(), Standing.DRAFT);
        } else if (open.isApproved()) {
            open.close(Outcome.APPROVED, clock.instant());
            care.stand(id, open.version(), Standing.APPROVED);
        }
    }

    private boolean sees(ProjectId project, PersonId other, DocumentDetails document) {
        return seen(project, other).stream().anyMatch(each -> each.id().equals(document.id()));
    }

    private List<DocumentDetails> seen(ProjectId project, PersonId person) {
        return documents
                .list(project.id(), null, access.reader(person), null, LOOKED_AT)
                .items();
    }
}
