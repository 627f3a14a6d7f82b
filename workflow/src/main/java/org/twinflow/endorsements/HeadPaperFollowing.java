package org.twinflow.endorsements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.mobility.HeadPaper;
import org.twinflow.mobility.HeadPaperChanged;
import org.twinflow.mobility.HeadPapers;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.SignatureBook;

/** Asks the heads to sign when a paper comes in, and anew when another one replaces it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeadPaperFollowing {

    private final EndorsementRepository endorsements;
    private final EndorsementCases cases;
    private final HeadPapers papers;
    private final SignatureBook book;
    private final Documents documents;
    private final Access access;
    private final Clock clock;

    HeadPaperFollowing(
            EndorsementRepository endorsements,
            EndorsementCases cases,
            HeadPapers papers,
            SignatureBook book,
            Documents documents,
            Access access,
            Clock clock) {
        this.endorsements = endorsements;
        this.cases = cases;
        this.papers = papers;
        this.book = book;
        this.documents = documents;
        this.access = access;
        this.clock = clock;
    }

    @EventListener
    void on(HeadPaperChanged change) {
        switch (change.kind()) {
            case RECEIVED -> papers.find(change.dossier(), change.paper()).ifPresent(paper -> received(paper, change));
            case CHECKED -> mustBeSigned(change);
            case REJECTED -> find(change).ifPresent(row -> sentBack(row, change));
            case WAIVED ->
                find(change).ifPresent(row -> {
                    row.end(Standing.DROPPED);
                    cases.cancel(row, "paper.waived");
                });
            default -> {}
        }
    }

    /** A school without a head here signs in ink: whoever checks the paper looks for it. */
    private void received(HeadPaper paper, HeadPaperChanged change) {
        var by = Objects.requireNonNull(change.by());
        var schools = paper.signers().stream().filter(this::hasHead).toList();
        var known = find(change);
        known.ifPresent(this::lapse);
        if (schools.isEmpty() || !paper.open()) {
            known.ifPresent(row -> {
                row.end(Standing.DROPPED);
                cases.cancel(row, "paper.nobody-signs");
            });
            return;
        }
        var row = known.orElseGet(() -> begin(paper, by));
        row.ask(paper.version(), hash(Objects.requireNonNull(paper.document())), by, schools, clock.instant());
        cases.ask(endorsements.save(row), paper);
    }

    private void mustBeSigned(HeadPaperChanged change) {
        find(change).filter(EndorsementRow::isAsked).ifPresent(row -> {
            var signed = row.slots().stream().filter(Slot::isSigned).count();
            throw new RefusedException(
                    "endorsement.unsigned", signed, row.slots().size());
        });
    }

    private void sentBack(EndorsementRow row, HeadPaperChanged change) {
        lapse(row);
        row.end(Standing.RETURNED);
        papers.find(change.dossier(), change.paper()).ifPresent(paper -> cases.sendBack(row, paper));
    }

    private void lapse(EndorsementRow row) {
        row.slots().stream()
                .map(Slot::signer)
                .filter(Objects::nonNull)
                .forEach(signer -> book.lapse(row.dossier(), row.paper(), signer));
    }

    private EndorsementRow begin(HeadPaper paper, PersonId by) {
        return new EndorsementRow(paper.dossier(), paper.mobility(), paper.paper(), by, clock.instant());
    }

    private Optional<EndorsementRow> find(HeadPaperChanged change) {
        return endorsements.findByDossierAndPaper(change.dossier(), change.paper());
    }

    private boolean hasHead(SchoolId school) {
        List<PersonId> heads = access.holders(Role.HEAD, Scope.school(school));
        return !heads.isEmpty();
    }

    private String hash(DocumentId document) {
        try (var content = documents.contentFor(document, null)) {
            return content.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
