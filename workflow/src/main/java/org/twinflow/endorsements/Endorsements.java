package org.twinflow.endorsements;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.documents.Documents;
import org.twinflow.documents.OpenContent;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.HeadPaper;
import org.twinflow.mobility.HeadPapers;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.people.People;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.SignIn;
import org.twinflow.signatures.SignatureBook;

/** Lets heads sign the papers of a group for their schools, say why they do not, and take a signature back. */
@Service
@Transactional
public class Endorsements {

    private static final int LONGEST = 1000;

    private final EndorsementRepository endorsements;
    private final EndorsementCases cases;
    private final EndorsementWords words;
    private final HeadPapers papers;
    private final SignatureBook book;
    private final Documents documents;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Endorsements(
            EndorsementRepository endorsements,
            EndorsementCases cases,
            EndorsementWords words,
            HeadPapers papers,
            SignatureBook book,
            Documents documents,
            People people,
            Audit audit,
            Clock clock) {
        this.endorsements = endorsements;
        this.cases = cases;
        this.words = words;
        this.papers = papers;
        this.book = book;
        this.documents = documents;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The signatures under one paper: for those who see the papers of the group, and those who sign this one. */
    @Transactional(readOnly = true)
    public Endorsement get(EndorsementId id, Reader reader, Locale locale) {
        var row = visible(endorsements.findById(id), id, reader);
        return view(row, paper(row), reader, locale);
    }

    /** Those of the papers of a group that the reader sees, by code; a paper that nobody signs here is not there. */
    @Transactional(readOnly = true)
    public Map<Paper, Endorsement> of(DossierId dossier, Reader reader, Locale locale) {
        var found = new HashMap<Paper, Endorsement>();
        for (var row : endorsements.findByDossierOrderByPaper(dossier)) {
            if (sees(row, reader)) {
                papers.find(dossier, row.paper())
                        .ifPresent(paper -> found.put(row.paper(), view(row, paper, reader, locale)));
            }
        }
        return found;
    }

    /** Those of a mobility that the reader sees. */
    @Transactional(readOnly = true)
    public List<Endorsement> of(MobilityId mobility, Reader reader, Locale locale) {
        return papers.ofGroup(mobility, reader)
                .map(dossier -> of(dossier, reader, locale).values().stream()
                        .sorted(Comparator.comparing(Endorsement::paper))
                        .toList())
                .orElse(List.of());
    }

    /** The file that is signed. */
    public OpenContent content(EndorsementId id, Reader reader) {
        var row = visible(endorsements.findById(id), id, reader);
        var document = paper(row).document();
        if (document == null) {
            throw new NotFoundException(id);
        }
        audit.record(
                reader.person(),
                "paper.read",
                "dossier:" + row.dossier(),
                Map.of("paper", row.paper().name()));
        return documents.contentFor(document, reader.person());
    }

    /** Signs the words that were shown, for the reader's school; once all have, the paper counts. */
    public void sign(EndorsementId id, String hash, SignIn means, Locale locale, Reader by) {
        var row = visible(endorsements.hold(id), id, by);
        var paper = working(row, by);
        var school = signsFor(row, paper, by).orElse(null);
        by.mustBeAllowed(school != null);
        var signing = Objects.requireNonNull(school);
        var shown = words.of(row, paper, signing, locale);
        if (!shown.hash().equals(hash)) {
            throw new RefusedException("signature.words-changed");
        }
        var relation = signing.equals(paper.host()) ? Relation.HOST : Relation.SENDER;
        book.sign(row.dossier(), row.paper(), relation, means, shown, by);
        row.sign(signing, by.person(), clock.instant());
        cases.signed(row, by);
        audit.record(by.person(), "paper.signed", "dossier:" + row.dossier(), facts(row));
        if (row.standing() == Standing.SIGNED) {
            count(row, paper, by);
        }
    }

    /** Does not sign; the paper goes back with the reason, and what others have signed counts no more. */
    public void refuse(EndorsementId id, String why, Reader by) {
        var row = visible(endorsements.hold(id), id, by);
        var paper = working(row, by);
        by.mustBeAllowed(signsFor(row, paper, by).isPresent());
        mustSay(why);
        audit.record(by.person(), "paper.not-signed", "dossier:" + row.dossier(), facts(row));
        papers.refuse(row.dossier(), row.paper(), why, menders(row, paper), by);
    }

    /** Takes the reader's own signature back, as long as the group has not left; the paper goes back with the reason. */
    public void takeBack(EndorsementId id, String why, SignIn means, Reader by) {
        var row = visible(endorsements.hold(id), id, by);
        var paper = working(row, by);
        by.mustBeAllowed(mayTakeBack(row, paper, by));
        mustSay(why);
        book.takeBack(row.dossier(), row.paper(), means, by.person());
        row.forget(by.person());
        audit.record(by.person(), "paper.signature-taken-back", "dossier:" + row.dossier(), facts(row));
        papers.refuse(row.dossier(), row.paper(), why, menders(row, paper), by);
    }

    private void count(EndorsementRow row, HeadPaper paper, Reader by) {
        if (row.slots().size() == paper.signers().size()) {
            papers.endorse(row.dossier(), row.paper(), by);
        } else {
            papers.leaveToCheck(row.dossier());
        }
    }

    private HeadPaper working(EndorsementRow row, Reader by) {
        var paper = paper(row);
        by.mustWork(paper.project().id());
        by.mustWork(Scope.mobility(row.mobility().id()));
        return paper;
    }

    private EndorsementRow visible(Optional<EndorsementRow> found, EndorsementId id, Reader reader) {
        var row = found.orElseThrow(() -> new NotFoundException(id));
        reader.mustSee(sees(row, reader), id);
        return row;
    }

    private boolean sees(EndorsementRow row, Reader reader) {
        return row.slots().stream().anyMatch(slot -> isHead(slot.school(), reader))
                || papers.sees(row.dossier(), row.paper(), reader);
    }

    private static Optional<SchoolId> signsFor(EndorsementRow row, HeadPaper paper, Reader reader) {
        return row.isAsked() && paper.open()
                ? row.slots().stream()
                        .filter(slot -> !slot.isSigned() && isHead(slot.school(), reader))
                        .map(Slot::school)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean mayTakeBack(EndorsementRow row, HeadPaper paper, Reader reader) {
        return paper.open()
                && row.slots().stream().anyMatch(slot -> reader.person().equals(slot.signer()));
    }

    private static boolean isHead(SchoolId school, Reader reader) {
        return reader.has(Role.HEAD, Scope.school(school));
    }

    private Endorsement view(EndorsementRow row, HeadPaper paper, Reader reader, Locale locale) {
        return new Endorsement(
                row.id(),
                row.dossier(),
                row.mobility(),
                paper.title(),
                row.paper(),
                row.version(),
                row.fileHash(),
                row.standing(),
                people.person(row.handedInBy()),
                row.askedAt(),
                row.standing() == Standing.RETURNED ? paper.note() : "",
                row.slots().stream()
                        .map(slot -> new Endorsement.Signer(
                                people.school(slot.school()),
                                slot.school().equals(paper.host()),
                                slot.signer() == null ? null : people.person(slot.signer()),
                                slot.signedAt()))
                        .toList(),
                inInk(row, paper),
                signsFor(row, paper, reader)
                        .map(school -> toSign(row, paper, school, locale))
                        .orElse(null),
                mayTakeBack(row, paper, reader));
    }

    private List<SchoolSummary> inInk(EndorsementRow row, HeadPaper paper) {
        var here = row.slots().stream().map(Slot::school).toList();
        return paper.signers().stream()
                .filter(school -> !here.contains(school))
                .map(people::school)
                .toList();
    }

    private Endorsement.ToSign toSign(EndorsementRow row, HeadPaper paper, SchoolId school, Locale locale) {
        var shown = words.of(row, paper, school, locale);
        return new Endorsement.ToSign(people.school(school), shown.words(), shown.hash(), shown.language());
    }

    private HeadPaper paper(EndorsementRow row) {
        return papers.find(row.dossier(), row.paper()).orElseThrow(() -> new NotFoundException(row.id()));
    }

    private static Set<String> menders(EndorsementRow row, HeadPaper paper) {
        var names = new HashSet<String>();
        names.add("person:" + row.handedInBy());
        names.add(Scope.project(paper.project().id()).token(Role.COORDINATOR));
        return names;
    }

    private static Map<String, String> facts(EndorsementRow row) {
        return Map.of("paper", row.paper().name(), "version", Integer.toString(row.version()));
    }

    private static void mustSay(String why) {
        if (why.isBlank() || why.length() > LONGEST) {
            throw new InvalidException(FieldError.of("why", "endorsement.why.form", LONGEST));
        }
    }
}
