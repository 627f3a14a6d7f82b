package org.twinflow.mobility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twinflow.mobility.PaperCheck.Kind;
import org.twinflow.people.People;

/** Compares what was read on a paper with the traveller, with itself and with the other papers. */
@Component
class PaperComparisons {

    private final PaperReadingRepository readings;
    private final DossierRepository dossiers;
    private final PaperAdvisor advisor;
    private final People people;
    private final Clock clock;

    PaperComparisons(
            PaperReadingRepository readings,
            DossierRepository dossiers,
            PaperAdvisor advisor,
            People people,
            Clock clock) {
        this.readings = readings;
        this.dossiers = dossiers;
        this.advisor = advisor;
        this.people = people;
        this.clock = clock;
    }

    /** @param staff whether the reader works at the school: that another's file is the same, no family is told */
    List<PaperCheck> of(Dossier dossier, PaperReading reading, boolean staff) {
        var checks = new ArrayList<PaperCheck>();
        var fields = PaperField.of(reading.paper());
        if (fields.contains(PaperField.HOLDER)) {
            checks.add(holder(dossier, reading));
        }
        if (!fields.isEmpty()) {
            checks.add(days(reading));
        }
        var all = readings.findByIdDossierIn(List.of(dossier.id().id()));
        otherHolder(reading, all).ifPresent(checks::add);
        signer(reading, all).ifPresent(checks::add);
        if (staff && !dossier.isOfGroup()) {
            checks.add(duplicate(dossier, reading));
        }
        return checks;
    }

    private PaperCheck holder(Dossier dossier, PaperReading reading) {
        var person = dossier.person();
        if (person == null) {
            return PaperCheck.unknown(Kind.HOLDER);
        }
        var known = people.person(person).name();
        return advisor.holder(dossier, reading)
                .map(match -> match == NameMatch.SAME
                        ? PaperCheck.pass(Kind.HOLDER)
                        : PaperCheck.attention(Kind.HOLDER, reading.facts().holder(), known))
                .orElse(PaperCheck.unknown(Kind.HOLDER));
    }

    private PaperCheck days(PaperReading reading) {
        var facts = reading.facts();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var issued = facts.issuedOn();
        var signed = facts.signedOn();
        var expires = facts.expiresOn();
        if (issued == null && signed == null && expires == null) {
            return PaperCheck.unknown(Kind.DAYS);
        }
        // at the eastern end of the world it may be tomorrow already
        var latest = today.plusDays(1);
        var future = issued != null && issued.isAfter(latest) || signed != null && signed.isAfter(latest);
        var reversed = issued != null && expires != null && expires.isBefore(issued);
        return future || reversed ? PaperCheck.attention(Kind.DAYS) : PaperCheck.pass(Kind.DAYS);
    }

    private static Optional<PaperCheck> otherHolder(PaperReading reading, Collection<PaperReading> all) {
        var holder = reading.facts().holder();
        if (holder.isEmpty() || !PaperField.namesTraveller(reading.paper())) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other -> other.paper() != reading.paper() && PaperField.namesTraveller(other.paper()))
                .filter(other -> !other.facts().holder().isEmpty())
                .filter(other -> NameMatch.of(holder, other.facts().holder()) == NameMatch.OTHER)
                .findFirst()
                .map(other -> PaperCheck.attention(
                                Kind.SAME_HOLDER, holder, other.facts().holder())
                        .with(other.paper()));
    }

    /** Both papers show it: the consent that was signed, and the identity paper of who signed. */
    private static Optional<PaperCheck> signer(PaperReading reading, Collection<PaperReading> all) {
        if (reading.paper() != Paper.M13 && reading.paper() != Paper.M14) {
            return Optional.empty();
        }
        var signer = PaperAdvisor.byPaper(all, Paper.M13)
                .map(consent -> consent.facts().signer())
                .orElse("");
        var holder = PaperAdvisor.byPaper(all, Paper.M14)
                .map(identity -> identity.facts().holder())
                .orElse("");
        if (signer.isEmpty() || holder.isEmpty()) {
            return Optional.of(PaperCheck.unknown(Kind.SIGNER));
        }
        return Optional.of(
                NameMatch.of(signer, holder) == NameMatch.SAME
                        ? PaperCheck.pass(Kind.SIGNER)
                        : PaperCheck.attention(Kind.SIGNER, signer, holder)
                                .with(reading.paper() == Paper.M13 ? Paper.M14 : Paper.M13));
    }

    private PaperCheck duplicate(Dossier dossier, PaperReading reading) {
        if (reading.fingerprint().isEmpty()) {
            return PaperCheck.unknown(Kind.DUPLICATE);
        }
        var others = dossiers.findByMobilityOrderByAddedAt(dossier.mobility()).stream()
                .map(other -> other.id().id())
                .toList();
        return readings.findByIdDossierIn(others).stream()
                .filter(other -> !other.id().equals(reading.id()))
                .filter(other -> other.fingerprint().equals(reading.fingerprint()))
                .findFirst()
                .map(other -> PaperCheck.attention(Kind.DUPLICATE, whose(other, dossier))
                        .with(other.paper()))
                .orElse(PaperCheck.pass(Kind.DUPLICATE));
    }

    private String whose(PaperReading reading, Dossier own) {
        if (reading.id().dossierId().equals(own.id())) {
            return "";
        }
        var person =
                dossiers.findById(reading.id().dossierId()).map(Dossier::person).orElse(null);
        return person == null ? "" : people.person(person).shortName();
    }
}
