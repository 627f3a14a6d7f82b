package org.twinflow.mobility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Decisions;
import org.twinflow.engine.Processes;
import org.twinflow.people.People;

/**
 * Asks the decision table what it says to the papers of a dossier. It is told comparisons and spans of time; names and
 * days stay here, for the engine remembers what its tables were asked.
 */
@Component
class PaperAdvisor {

    static final String TABLE = "document-validity";

    private final PaperReadingRepository readings;
    private final Decisions decisions;
    private final Processes processes;
    private final People people;

    PaperAdvisor(PaperReadingRepository readings, Decisions decisions, Processes processes, People people) {
        this.readings = readings;
        this.decisions = decisions;
        this.processes = processes;
        this.people = people;
    }

    /** Advises anew on all papers of the dossier: days may have moved, and one paper may speak of another. */
    void renew(Mobility mobility, Dossier dossier) {
        var all = readings.findByIdDossierIn(List.of(dossier.id().id()));
        for (var reading : all) {
            reading.advise(reading.isStated() ? advice(mobility, dossier, reading, all) : null);
        }
    }

    private @Nullable PaperAdvice advice(
            Mobility mobility, Dossier dossier, PaperReading reading, Collection<PaperReading> all) {
        var asked = new HashMap<String, Object>();
        about(mobility, dossier, asked);
        spans(reading.facts(), mobility, asked);
        marks(reading, asked);
        asked.put("paper", reading.paper());
        asked.put("holder", holder(dossier, reading).orElse(null));
        asked.put("signerIsHolder", signerIsHolder(reading, all).orElse(null));
        return evaluate(dossier, asked).stream()
                .findFirst()
                .map(row -> new PaperAdvice(
                        PaperAdvice.Verdict.valueOf(String.valueOf(row.get("verdict"))),
                        String.valueOf(row.get("reason"))))
                .orElse(null);
    }

    /** By the table that the case began with; a case of an earlier release has none, and goes by the newest. */
    private List<Map<String, Object>> evaluate(Dossier dossier, Map<String, Object> asked) {
        return processes.definitions(DossierCases.PROCESS, dossier.id().toString()).stream()
                .findFirst()
                .flatMap(running -> decisions.findBeside(running, TABLE, asked))
                .or(() -> decisions.find(TABLE, asked))
                .orElse(List.of());
    }

    private void about(Mobility mobility, Dossier dossier, Map<String, Object> asked) {
        var school = dossier.school();
        asked.put("minor", dossier.facts().minor());
        asked.put("sending", school == null ? "" : people.school(school).country());
        asked.put("destination", people.school(mobility.hostSchool()).country());
    }

    private static void spans(PaperFacts facts, Mobility mobility, Map<String, Object> asked) {
        asked.put("issuer", facts.issuer());
        asked.put("validDays", span(mobility.end(), facts.expiresOn(), PaperAdvisor::days));
        asked.put("expiredMonths", span(facts.expiresOn(), mobility.end(), PaperAdvisor::begunMonths));
        asked.put("lapsedMonths", span(facts.expiresOn(), mobility.start(), PaperAdvisor::begunMonths));
        asked.put("issuedMonths", span(facts.issuedOn(), mobility.end(), PaperAdvisor::begunMonths));
        asked.put("signedDays", span(facts.signedOn(), mobility.end(), PaperAdvisor::days));
    }

    private static void marks(PaperReading reading, Map<String, Object> asked) {
        var said = reading.facts();
        asked.put("passport", said.has(PaperMark.PASSPORT));
        asked.put("extended", said.has(PaperMark.EXTENDED));
        asked.put("provisional", said.has(PaperMark.PROVISIONAL));
        asked.put("liability", said.has(PaperMark.LIABILITY));
        asked.put("accident", said.has(PaperMark.ACCIDENT));
        asked.put("territory", said.has(PaperMark.TERRITORY));
        asked.put("twoContacts", said.has(PaperMark.TWO_CONTACTS));
        asked.put("otherPersons", said.has(PaperMark.OTHER_PERSONS));
        asked.put("medium", said.has(PaperMark.MEDIUM));
        asked.put("duration", said.has(PaperMark.DURATION));
        asked.put("purpose", said.has(PaperMark.PURPOSE));
    }

    /** How the name on the paper compares with the traveller's, empty where the paper names nobody. */
    Optional<NameMatch> holder(Dossier dossier, PaperReading reading) {
        var person = dossier.person();
        var stated = reading.facts().holder();
        return person == null || stated.isEmpty() || !PaperField.namesTraveller(reading.paper())
                ? Optional.empty()
                : Optional.of(NameMatch.of(stated, people.person(person).name()));
    }

    /** Whether the parent who signed the consent to leave is the one whose identity paper is there. */
    private static Optional<Boolean> signerIsHolder(PaperReading reading, Collection<PaperReading> all) {
        var signer = reading.facts().signer();
        return reading.paper() != Paper.M13 || signer.isEmpty()
                ? Optional.empty()
                : byPaper(all, Paper.M14)
                        .map(identity -> identity.facts().holder())
                        .filter(holder -> !holder.isEmpty())
                        .map(holder -> NameMatch.of(signer, holder) != NameMatch.OTHER);
    }

    static Optional<PaperReading> byPaper(Collection<PaperReading> all, Paper paper) {
        return all.stream().filter(reading -> reading.paper() == paper).findFirst();
    }

    private static @Nullable Integer span(
            @Nullable LocalDate from, @Nullable LocalDate to, ToIntBiFunction<LocalDate, LocalDate> measure) {
        return from == null || to == null ? null : Integer.valueOf(measure.applyAsInt(from, to));
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    /** A month that has begun counts: what ends after three months has not ended on that very day. */
    static int begunMonths(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        var whole = (int) ChronoUnit.MONTHS.between(from, to);
        return from.plusMonths(whole).isBefore(to) ? whole + 1 : whole;
    }
}
