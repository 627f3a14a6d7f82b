package org.twinflow.agreements;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.mobility.AgreedPapers;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Parties;
import org.twinflow.people.People;
import org.twinflow.shared.Collisions;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.NewSignature;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.SignatureBook;

/** Lets travellers and schools write a learning agreement together, and sign it once all of it is there. */
@Service
public class Agreements {

    public static final int LONGEST = 4000;

    private final AgreedPapers agreed;
    private final AgreementViews views;
    private final AgreementSections sections;
    private final AgreementEditions editions;
    private final AgreementWriters writers;
    private final SignatureBook book;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Agreements(
            AgreedPapers agreed,
            AgreementViews views,
            AgreementSections sections,
            AgreementEditions editions,
            AgreementWriters writers,
            SignatureBook book,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.agreed = agreed;
        this.views = views;
        this.sections = sections;
        this.editions = editions;
        this.writers = writers;
        this.book = book;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers 404 to those who have no part in it. */
    @Transactional(readOnly = true)
    public AgreementDetails get(DossierId id, Reader reader, Locale locale) {
        return views.of(agreed.of(id, reader), reader, locale);
    }

    /** The agreements of a mobility in which the reader has a part. */
    @Transactional(readOnly = true)
    public List<AgreementDetails> of(MobilityId id, Reader reader, Locale locale) {
        return agreed.in(id, reader).stream()
                .map(parties -> views.of(parties, reader, locale))
                .toList();
    }

    /** What a section said, the latest first. */
    @Transactional(readOnly = true)
    public List<Edition> history(DossierId id, String key, Reader reader) {
        agreed.of(id, reader);
        return editions.findByDossierAndSectionOrderByVersionDesc(id.id(), key).stream()
                .map(edition -> edition.of(people.person(edition.by())))
                .toList();
    }

    /**
     * Writes a section anew. What all had signed is open again.
     *
     * @param version upon which it was written: refused when somebody else has written meanwhile
     * @return the version that it has now
     */
    public long write(DossierId id, String key, long version, String words, Reader by) {
        return Collisions.again(
                () -> Objects.requireNonNull(transaction.execute(status -> keep(id, key, version, words, by))));
    }

    /** Says that somebody has a section open and writes. */
    public void writing(DossierId id, String key, Reader by) {
        Collisions.again(() -> transaction.executeWithoutResult(status -> {
            mustEdit(agreed.of(id, by), key, by);
            var now = clock.instant();
            var writer = writers.findById(AgreementWriter.Id.of(id, by.person()))
                    .orElseGet(() -> new AgreementWriter(id, by.person(), now));
            writer.writes(key, now);
            writers.save(writer);
        }));
    }

    /** Signs the words that were shown; once all have, they are filed as the paper. */
    public void sign(DossierId id, NewSignature wanted, Reader by) {
        Collisions.again(() -> transaction.executeWithoutResult(status -> agree(id, wanted, by)));
    }

    private long keep(DossierId id, String key, long version, String words, Reader by) {
        var parties = agreed.of(id, by);
        mustEdit(parties, key, by);
        agreed.mustWork(id, by);
        if (words.length() > LONGEST) {
            throw new InvalidException(FieldError.of("words", "agreement.long", LONGEST));
        }
        var now = clock.instant();
        var row = sections.findById(SectionId.of(id, key))
                .orElseGet(() -> new AgreementSection(id, key, by.person(), now));
        var next = words.strip().replace("\r\n", "\n");
        if (row.words().equals(next)) {
            return row.version();
        }
        if (row.version() != version) {
            throw new RefusedException(
                    "agreement.conflict", people.person(row.editedBy()).name());
        }
        editions.save(row.write(next, by.person(), now));
        sections.save(row);
        agreed.reopen(id, by);
        return row.version();
    }

    private static void mustEdit(Parties parties, String key, Reader by) {
        var blank = AgreementForm.of(parties).stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
        by.mustSee(blank.isPresent(), key);
        by.mustBeAllowed(AgreementForm.mayEdit(blank.orElseThrow().kind(), parties));
    }

    private void agree(DossierId id, NewSignature wanted, Reader by) {
        var now = get(id, by, wanted.language());
        agreed.mustWork(id, by);
        by.mustBeAllowed(!now.as().isEmpty());
        if (!now.as().contains(wanted.relation())) {
            throw new InvalidException(FieldError.of("relation", "signature.relation"));
        }
        if (!now.faults().isEmpty()) {
            throw new RefusedException("agreement.unfinished");
        }
        if (!now.hash().equals(wanted.hash())) {
            throw new RefusedException("signature.words-changed");
        }
        var shown = new SignatureBook.Shown(now.words(), now.language());
        var paper = now.parties().paper();
        book.sign(id, paper, wanted.relation(), wanted.means(), shown, by);
        audit.record(by.person(), "paper.signed", "dossier:" + id, Map.of("paper", paper.name()));
        var then = get(id, by, wanted.language());
        if (then.isAgreed()) {
            then.signatures().stream()
                    .filter(given -> given.counts() && given.relation() == Relation.SENDER)
                    .findFirst()
                    .ifPresent(sender -> events.publishEvent(
                            new AgreementReached(id, sender.signer().id())));
        }
    }
}
