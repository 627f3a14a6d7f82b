package org.twinflow.approval;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentStored;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Standing;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/**
 * Asks people of a project to approve a version of a document. It is approved when all of them have; one who asks for
 * changes ends the request. A new version ends it too, and begins as a draft.
 */
@Service
@Transactional
public class Approvals {

    private static final int MOST = 20;
    private static final int LONGEST_REMARK = 2000;

    private final ApprovalRepository approvals;
    private final Documents documents;
    private final DocumentCare care;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(
            ApprovalRepository approvals,
            Documents documents,
            DocumentCare care,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.approvals = approvals;
        this.documents = documents;
        this.care = care;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for approval of the latest version; those who may change the document may ask. */
    public void ask(ApprovalRequest request, Reader reader) {
        var document = documents.get(request.document(), reader);
        if (!care.mayChange(document.id(), reader)) {
            throw new ForbiddenException("documents.change.forbidden");
        }
        if (document.version() != request.version()) {
            throw new StaleException(document.id());
        }
        check(request);
        request.asked().forEach(person -> mustSee(document, person));
        if (open(document.id()).isPresent()) {
            throw new RefusedException("approval.open", document.title());
        }
        var made = approvals.saveAndFlush(new Approval(request, reader.person(), now()));
        care.stand(document.id(), document.version(), Standing.IN_APPROVAL);
        record(document, "approval.asked", reader);
        tellAsked(made, document, request, reader);
    }

    /**
     * Says what somebody who was asked thinks of a version; saying the same again changes nothing.
     *
     * @param version the one that they looked at; when there is a newer one, they must look at that
     * @param remark what should change; may be empty when they approve
     */
    public void answer(DocumentId id, int version, Verdict verdict, String remark, Reader reader) {
        var document = documents.get(id, reader);
        if (document.version() != version) {
            throw new StaleException(id);
        }
        var words = checked(verdict, remark);
        var latest = of(id).findFirstAbout(version)
                .orElseThrow(() -> new RefusedException("approval.none", document.title()));
        var answer = latest.answerOf(reader.person());
        if (answer == null) {
            throw new ForbiddenException("approval.not-asked");
        }
        if (answer.verdict() == verdict) {
            return;
        }
        if (!latest.isOpen()) {
            throw new RefusedException("approval.none", document.title());
        }
        answer.say(verdict, words, now());
        conclude(latest, document, verdict);
        tellEnded(latest, document, verdict, reader);
        record(document, verdict == Verdict.APPROVED ? "approval.given" : "approval.changes", reader);
    }

    /** Takes a request back; whoever asked may, and those who may change the document. */
    public void withdraw(DocumentId id, Reader reader) {
        var document = documents.get(id, reader);
        var open = open(id);
        if (!care.mayChange(id, reader)
                && open.filter(request -> request.wasAskedBy(reader.person())).isEmpty()) {
            throw new ForbiddenException("documents.change.forbidden");
        }
        open.orElseThrow(() -> new RefusedException("approval.none", document.title()))
                .close(Outcome.WITHDRAWN, now());
        care.stand(id, document.version(), Standing.DRAFT);
        record(document, "approval.withdrawn", reader);
    }

    /** All requests for a document, the latest first; for those who work in its project: remarks are not for families. */
    @Transactional(readOnly = true)
    public List<ApprovalSummary> history(DocumentId id, Reader reader) {
        var document = documents.get(id, reader);
        var project = document.project();
        return project == null || !AudienceLevel.MEMBERS.names(reader, project)
                ? List.of()
                : of(id).all().stream().map(Approval::shown).toList();
    }

    /** The documents that wait for the reader's answer; some of them they may no longer see. */
    @Transactional(readOnly = true)
    public Set<UUID> waitingFor(Reader reader) {
        return approvals.waitingFor(reader.person());
    }

    @EventListener
    void overtake(DocumentStored stored) {
        if (stored.version() > 1) {
            open(stored.document()).ifPresent(request -> request.close(Outcome.OVERTAKEN, now()));
        }
    }

    private void conclude(Approval request, DocumentDetails document, Verdict verdict) {
        if (verdict == Verdict.CHANGES_ASKED) {
            request.close(Outcome.CHANGES_ASKED, now());
            care.stand(document.id(), document.version(), Standing.CHANGES_ASKED);
        } else if (request.isApproved()) {
            request.close(Outcome.APPROVED, now());
            care.stand(document.id(), document.version(), Standing.APPROVED);
        }
    }

    private void tellAsked(Approval made, DocumentDetails document, ApprovalRequest request, Reader by) {
        if (document.project() != null) {
            events.publishEvent(new ApprovalAsked(
                    made.id().id(),
                    document.id(),
                    document.title(),
                    document.project(),
                    List.copyOf(request.asked()),
                    by.person()));
        }
    }

    private void tellEnded(Approval request, DocumentDetails document, Verdict verdict, Reader by) {
        if (!request.isOpen() && document.project() != null) {
            events.publishEvent(new ApprovalEnded(
                    request.id().id(),
                    document.id(),
                    document.title(),
                    document.project(),
                    verdict == Verdict.APPROVED,
                    request.askedBy(),
                    by.person()));
        }
    }

    private void check(ApprovalRequest request) {
        var errors = new ArrayList<FieldError>();
        if (request.asked().isEmpty() || request.asked().size() > MOST) {
            errors.add(FieldError.of("asked", "approval.asked.form", MOST));
        }
        var due = request.due();
        // by the calendar of UTC, a day early nowhere in Europe
        if (due != null && due.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            errors.add(FieldError.of("due", "approval.due.past"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private static String checked(Verdict verdict, String remark) {
        var words = remark.strip();
        if (words.length() > LONGEST_REMARK || (verdict == Verdict.CHANGES_ASKED && words.isEmpty())) {
            throw new InvalidException(FieldError.of("remark", "approval.remark.form", LONGEST_REMARK));
        }
        return words;
    }

    /** Who is asked sees the document as one who works in its project; of others it is not even said that they exist. */
    private void mustSee(DocumentDetails document, PersonId person) {
        try {
            var asked = access.reader(person);
            var project = document.project();
            asked.mustSee(project != null && AudienceLevel.MEMBERS.names(asked, project), person);
            documents.get(document.id(), asked);
        } catch (NotFoundException unseen) {
            throw new InvalidException(FieldError.of("asked", "approval.asked.unseen"));
        }
    }

    private Optional<Approval> open(DocumentId id) {
        return of(id).all().stream().filter(Approval::isOpen).findFirst();
    }

    private Requests of(DocumentId id) {
        return new Requests(approvals.findByDocumentOrderByAskedAtDesc(id));
    }

    private void record(DocumentDetails document, String action, Reader reader) {
        audit.record(
                reader.person(),
                action,
                "document:" + document.id(),
                Map.of("version", Integer.toString(document.version())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }

    /** The requests for one document, the latest first. */
    private record Requests(List<Approval> all) {

        Optional<Approval> findFirstAbout(int version) {
            return all.stream().filter(request -> request.isAbout(version)).findFirst();
        }
    }
}
