package org.twinflow.mobility;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.documents.PaperPage;
import org.twinflow.mobility.PaperCheck.Kind;
import org.twinflow.mobility.PaperCheck.Place;
import org.twinflow.people.People;

/** Compares what was seen on a paper while it was read with the traveller, the journey and what people wrote down. */
@Component
class SightChecks {

    private static final Set<Paper> WITH_LINES = Set.of(Paper.M14, Paper.M16);

    /** Below this hardly anybody could read a photograph; a letter that a scanner takes has well over a thousand. */
    private static final int SHARP = 150;

    /** So many per mille of a picture hide a word or two. */
    private static final int GLARE = 15;

    private static final int SMALLEST = 1000;
    private static final int CONFIDENT = 60;
    private static final int ADULT = 18;

    private final People people;

    SightChecks(People people) {
        this.people = people;
    }

    List<PaperCheck> of(Mobility mobility, Dossier dossier, PaperReading reading, PaperSight sight) {
        var checks = new ArrayList<PaperCheck>();
        var paper = reading.paper();
        sight.look().ifPresent(look -> {
            checks.add(picture(look));
            if (look.glare() >= GLARE) {
                checks.add(PaperCheck.attention(Kind.GLARE));
            }
            if (look.cutSides() > 0 && WITH_LINES.contains(paper)) {
                checks.add(PaperCheck.attention(Kind.CUT));
            }
        });
        if (WITH_LINES.contains(paper)) {
            checks.add(lines(sight));
        }
        if (PaperField.namesTraveller(paper)) {
            holder(dossier, sight).ifPresent(checks::add);
        }
        if (paper == Paper.M16) {
            age(mobility, dossier, sight).ifPresent(checks::add);
        }
        if (PaperField.of(paper).contains(PaperField.EXPIRES_ON)) {
            ends(mobility, reading, sight).ifPresent(checks::add);
        }
        return checks;
    }

    /** What could be written down of the paper, for a person to compare and to save. */
    static PaperFacts proposal(Paper paper, PaperSight sight) {
        var fields = PaperField.of(paper);
        var zone = sight.zone().filter(found -> found.agrees() && WITH_LINES.contains(paper));
        return new PaperFacts(
                fields.contains(PaperField.HOLDER)
                        ? zone.map(MachineZone::holder).orElse("")
                        : "",
                fields.contains(PaperField.ISSUER)
                        ? zone.map(MachineZone::issuer).orElse("")
                        : "",
                "",
                asked(fields, PaperField.ISSUED_ON, sight.issuedOn()),
                asked(fields, PaperField.EXPIRES_ON, expiry(paper, sight)),
                asked(fields, PaperField.SIGNED_ON, sight.signedOn()),
                Set.of());
    }

    private static PaperCheck picture(PaperPage.Look look) {
        var good = look.sharpness() >= SHARP && look.longEdge() >= SMALLEST && look.confidence() >= CONFIDENT;
        return good ? PaperCheck.pass(Kind.PICTURE) : PaperCheck.attention(Kind.PICTURE);
    }

    private static PaperCheck lines(PaperSight sight) {
        return sight.zone()
                .map(zone -> {
                    var place = new Place(true, sight.zonePage());
                    return zone.agrees()
                            ? PaperCheck.pass(Kind.LINES, zone.number(), place)
                            : PaperCheck.attention(Kind.LINES, zone.number(), place);
                })
                .orElse(PaperCheck.unknown(Kind.LINES));
    }

    private Optional<PaperCheck> holder(Dossier dossier, PaperSight sight) {
        var person = dossier.person();
        if (person == null) {
            return Optional.empty();
        }
        var known = people.person(person).name();
        return Optional.of(sight.zone()
                .map(zone -> NameMatch.of(zone.holder(), known) == NameMatch.SAME
                        ? PaperCheck.pass(Kind.LINES_HOLDER, zone.holder(), known)
                        : PaperCheck.attention(Kind.LINES_HOLDER, zone.holder(), known))
                .orElse(sight.namesTraveller() ? PaperCheck.pass(Kind.NAMED) : PaperCheck.unknown(Kind.NAMED)));
    }

    private static Optional<PaperCheck> age(Mobility mobility, Dossier dossier, PaperSight sight) {
        var zone = sight.zone();
        var born = zone.map(MachineZone::bornOn).orElse(sight.bornOn());
        if (born == null || born.isAfter(mobility.start())) {
            return Optional.empty();
        }
        var place = new Place(zone.isPresent(), zone.isPresent() ? sight.zonePage() : sight.daysPage());
        var years = Period.between(born, mobility.start()).getYears();
        return Optional.of(
                years < ADULT == dossier.facts().minor()
                        ? PaperCheck.pass(Kind.AGE, born, years, place)
                        : PaperCheck.attention(Kind.AGE, born, years, place));
    }

    /** What a person wrote down and what was seen may differ: one of them is wrong. */
    private static Optional<PaperCheck> ends(Mobility mobility, PaperReading reading, PaperSight sight) {
        var ends = expiry(reading.paper(), sight);
        if (ends == null) {
            return Optional.empty();
        }
        var inLines = ends.equals(lineExpiry(reading.paper(), sight));
        var place = new Place(inLines, inLines ? sight.zonePage() : sight.daysPage());
        var stated = reading.facts().expiresOn();
        if (stated != null && !stated.equals(ends)) {
            return Optional.of(PaperCheck.attention(Kind.SAME_END, ends, place, stated));
        }
        return Optional.of(
                ends.isBefore(mobility.end())
                        ? PaperCheck.attention(Kind.ENDS, ends, place)
                        : PaperCheck.pass(Kind.ENDS, ends, place));
    }

    private static @Nullable LocalDate expiry(Paper paper, PaperSight sight) {
        var inLines = lineExpiry(paper, sight);
        return inLines == null ? sight.expiresOn() : inLines;
    }

    private static @Nullable LocalDate lineExpiry(Paper paper, PaperSight sight) {
        return sight.zone()
                .filter(zone -> zone.agrees() && WITH_LINES.contains(paper))
                .map(MachineZone::expiresOn)
                .orElse(null);
    }

    private static @Nullable LocalDate asked(List<PaperField> fields, PaperField field, @Nullable LocalDate day) {
        return fields.contains(field) ? day : null;
    }
}
