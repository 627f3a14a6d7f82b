package org.twinflow.signatures;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.signatures.SignatureRow.Act;

/**
 * Takes signatures under words that another feature keeps: in the same chain as all others, never changed. Who may sign
 * is decided by that feature.
 */
@Component
public class SignatureBook {

    private final SignatureRepository signatures;
    private final People people;
    private final Clock clock;

    SignatureBook(SignatureRepository signatures, People people, Clock clock) {
        this.signatures = signatures;
        this.people = people;
        this.clock = clock;
    }

    /** What was shown in a language, and is signed. */
    public record Shown(String words, String language) {

        /** SHA-256 of the words. */
        public String hash() {
            return Consent.hash(words);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(DossierId id, Paper paper, Relation relation, SignIn means, Shown shown, Reader by) {
        add(id, paper, Act.SIGNED, relation, means, new Consent(shown.words(), shown.language()), by);
    }

    /** Takes the person's last signature on the paper back; that it was given stays written down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(DossierId id, Paper paper, SignIn means, PersonId signer) {
        last(id, paper, signer).ifPresent(row -> add(id, paper, Act.TAKEN_BACK, row, means, signer));
    }

    /** The paper that the person signed was replaced: what they signed counts no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(DossierId id, Paper paper, PersonId signer) {
        last(id, paper, signer).ifPresent(row -> add(id, paper, Act.LAPSED, row, row.means(), signer));
    }

    private Optional<SignatureRow> last(DossierId id, Paper paper, PersonId signer) {
        return signatures.findByDossierOrderByPlace(id).stream()
                .filter(row -> row.paper() == paper
                        && row.act() == Act.SIGNED
                        && row.signer().equals(signer))
                .reduce((first, last) -> last);
    }

    private void add(DossierId id, Paper paper, Act act, SignatureRow of, SignIn means, PersonId signer) {
        add(id, paper, act, of.relation(), means, of.consent(), signer);
    }

    void add(DossierId id, Paper paper, Act act, Relation relation, SignIn means, Consent consent, Reader by) {
        add(id, paper, act, relation, means, consent, by.person());
    }

    /** Each row holds the hash of the one before it. */
    private void add(
            DossierId id, Paper paper, Act act, Relation relation, SignIn means, Consent consent, PersonId signer) {
        var before = signatures.findByDossierOrderByPlace(id).stream()
                .reduce((first, last) -> last)
                .orElse(null);
        signatures.save(new SignatureRow(id, before, paper, act, signer, relation, means, consent, clock.instant()));
    }

    /** @param current tells whether what was signed still stands */
    @Transactional(readOnly = true)
    public List<Signed> of(DossierId id, Paper paper, Predicate<Shown> current) {
        return signatures.findByDossierOrderByPlace(id).stream()
                .filter(row -> row.paper() == paper && row.act() == Act.SIGNED)
                .map(row -> signed(row, current))
                .toList();
    }

    private Signed signed(SignatureRow row, Predicate<Shown> current) {
        var consent = row.consent();
        var shown = new Shown(consent.words(), consent.language());
        return new Signed(
                people.person(row.signer()),
                row.relation(),
                row.means(),
                shown.language(),
                shown.words(),
                shown.hash(),
                row.at(),
                current.test(shown),
                null);
    }
}
