package org.twinflow.signatures;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.mobility.DossierDetails;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.MobilityChanges;
import org.twinflow.mobility.MobilityStatus;
import org.twinflow.mobility.Paper;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Collisions;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.SignatureRow.Act;

/** Takes signatures for papers that need no ink, and lets them be taken back where the rule allows it. */
@Service
public class Signatures {

    private final SignatureRepository signatures;
    private final SignatureBook book;
    private final Dossiers dossiers;
    private final MobilityChanges changes;
    private final ConsentWords words;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Signatures(
            SignatureRepository signatures,
            SignatureBook book,
            Dossiers dossiers,
            MobilityChanges changes,
            ConsentWords words,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.signatures = signatures;
        this.book = book;
        this.dossiers = dossiers;
        this.changes = changes;
        this.words = words;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The papers of a dossier that can be signed here, as they stand with the reader. */
    @Transactional(readOnly = true)
    public List<Signing> of(DossierId id, Reader reader, Locale locale) {
        var dossier = dossiers.get(id, reader);
        var rows = signatures.findByDossierOrderByPlace(id);
        return dossier.papers().keySet().stream()
                .flatMap(paper -> signing(dossier, paper, rows, reader, locale).stream())
                .toList();
    }

    /** Answers 404 for what is signed in ink, or not at all. */
    @Transactional(readOnly = true)
    public Signing of(DossierId id, Paper paper, Reader reader, Locale locale) {
        var dossier = dossiers.get(id, reader);
        dossier.paper(paper);
        return signing(dossier, paper, signatures.findByDossierOrderByPlace(id), reader, locale)
                .orElseThrow(() -> new NotFoundException(id + " " + paper));
    }

    /** Signs the words that were shown; once all have, the paper counts as handed in. */
    public void sign(DossierId id, Paper paper, NewSignature wanted, Reader by) {
        Collisions.again(() -> transaction.executeWithoutResult(status -> write(id, paper, wanted, by)));
    }

    /** Takes the reader's own signature back: the paper is asked for anew. That it was given stays written down. */
    public void takeBack(DossierId id, Paper paper, SignIn means, Reader by) {
        Collisions.again(() -> transaction.executeWithoutResult(status -> writeBack(id, paper, means, by)));
    }

    /** Whether every row still says what it said when it was written, and none is missing but at the end. */
    @Transactional(readOnly = true)
    public boolean isIntact(DossierId id, Reader reader) {
        dossiers.get(id, reader);
        @Nullable SignatureRow before = null;
        for (var row : signatures.findByDossierOrderByPlace(id)) {
            if (!row.follows(before)) {
                return false;
            }
            before = row;
        }
        return true;
    }

    private void write(DossierId id, Paper paper, NewSignature wanted, Reader by) {
        var now = of(id, paper, by, wanted.language());
        by.mustBeAllowed(now.maySign());
        if (!now.as().contains(wanted.relation())) {
            throw new InvalidException(FieldError.of("relation", "signature.relation"));
        }
        if (!now.hash().equals(wanted.hash())) {
            throw new RefusedException("signature.words-changed");
        }
        book.add(
                id, paper, Act.SIGNED, wanted.relation(), wanted.means(), new Consent(now.words(), now.language()), by);
        audit.record(by.person(), "paper.signed", "dossier:" + id, Map.of("paper", paper.name()));
        var then = of(id, paper, by, wanted.language());
        if (then.isComplete()) {
            events.publishEvent(new PaperSigned(id, paper, answering(then, by)));
        }
    }

    private void writeBack(DossierId id, Paper paper, SignIn means, Reader by) {
        var now = of(id, paper, by, Locale.ENGLISH);
        by.mustBeAllowed(now.mayTakeBack());
        var own = signatures.findByDossierOrderByPlace(id).stream()
                .filter(row -> row.paper() == paper && row.signer().equals(by.person()))
                .reduce((first, last) -> last)
                .orElseThrow();
        book.add(id, paper, Act.TAKEN_BACK, own.relation(), means, own.consent(), by);
        audit.record(by.person(), "paper.signature-taken-back", "dossier:" + id, Map.of("paper", paper.name()));
        changes.recall(id, paper, by);
    }

    /** The paper is filed in the name of one who answers for the traveller; of age, that is the traveller. */
    private static PersonId answering(Signing signing, Reader by) {
        return signing.counting().stream()
                .filter(signature -> signature.relation().isParental())
                .map(signature -> signature.signer().id())
                .findFirst()
                .orElse(by.person());
    }

    private Optional<Signing> signing(
            DossierDetails dossier, Paper paper, List<SignatureRow> rows, Reader reader, Locale locale) {
        return words.of(dossier, paper, locale).map(consent -> {
            var given = given(dossier, paper, rows);
            var item = dossier.paper(paper).item();
            var needed = Signers.of(paper, item.signedBy(), dossier.dossier().minor());
            return new Signing(
                    paper,
                    consent.words(),
                    consent.hash(),
                    consent.language(),
                    needed,
                    given,
                    as(dossier, needed, given, reader),
                    mayTakeBack(dossier, paper, given, reader));
        });
    }

    private List<Signed> given(DossierDetails dossier, Paper paper, List<SignatureRow> rows) {
        var ofPaper = rows.stream().filter(row -> row.paper() == paper).toList();
        return ofPaper.stream()
                .filter(row -> row.act() == Act.SIGNED)
                .map(row -> new Signed(
                        people.person(row.signer()),
                        row.relation(),
                        row.means(),
                        row.consent().language(),
                        row.consent().words(),
                        row.consent().hash(),
                        row.at(),
                        isCurrent(dossier, row),
                        takenBackAt(row, ofPaper)))
                .toList();
    }

    private boolean isCurrent(DossierDetails dossier, SignatureRow row) {
        var locale = Locale.of(row.consent().language());
        return words.of(dossier, row.paper(), locale)
                .filter(consent -> consent.hash().equals(row.consent().hash()))
                .isPresent();
    }

    private static @Nullable Instant takenBackAt(SignatureRow signed, List<SignatureRow> ofPaper) {
        return ofPaper.subList(ofPaper.indexOf(signed), ofPaper.size()).stream()
                .filter(row -> row.act() == Act.TAKEN_BACK && row.signer().equals(signed.signer()))
                .map(SignatureRow::at)
                .findFirst()
                .orElse(null);
    }

    /** Nobody signs twice, nor once the journey is given up, refused, or left. */
    private static List<Relation> as(DossierDetails dossier, Signers needed, List<Signed> given, Reader reader) {
        var over = dossier.dossier().withdrawn()
                || !dossier.mobility().status().isOpen() && dossier.mobility().status() != MobilityStatus.DEPARTED;
        if (over || given.stream().anyMatch(signature -> signature.counts() && isBy(signature, reader))) {
            return List.of();
        }
        var person = dossier.dossier().person();
        if (person != null && person.id().equals(reader.person())) {
            return needed.traveller() ? List.of(Relation.TRAVELLER) : List.of();
        }
        return dossier.guardian() && needed.parents() > 0
                ? Arrays.stream(Relation.values()).filter(Relation::isParental).toList()
                : List.of();
    }

    /** A release of pictures at any time, an authorisation to travel until the group has left. */
    private static boolean mayTakeBack(DossierDetails dossier, Paper paper, List<Signed> given, Reader reader) {
        var rule = paper == Paper.M23
                || paper == Paper.M12 && dossier.mobility().status().isOpen();
        return rule && given.stream().anyMatch(signature -> signature.takenBackAt() == null && isBy(signature, reader));
    }

    private static boolean isBy(Signed signature, Reader reader) {
        return Objects.equals(signature.signer().id(), reader.person());
    }
}
