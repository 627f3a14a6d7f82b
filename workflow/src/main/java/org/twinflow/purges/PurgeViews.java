package org.twinflow.purges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.documents.DocumentEnds;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Keeping;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.JourneyPapers;
import org.twinflow.mobility.JourneyPapers.HandedIn;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.PurgedPapers.Purge;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.purges.PurgeGroup.Checked;
import org.twinflow.safekeeping.DeletionCertificate;
import org.twinflow.safekeeping.Deletions;
import org.twinflow.safekeeping.Hold;
import org.twinflow.safekeeping.Holds;
import org.twinflow.safekeeping.RetentionClass;

/** Gathers what is there of a journey, what is held and what has gone. */
@Component
class PurgeViews {

    private final JourneyPapers papers;
    private final DocumentEnds ends;
    private final Holds holds;
    private final Deletions deletions;
    private final PurgeRows rows;
    private final People people;

    PurgeViews(
            JourneyPapers papers, DocumentEnds ends, Holds holds, Deletions deletions, PurgeRows rows, People people) {
        this.papers = papers;
        this.ends = ends;
        this.holds = holds;
        this.deletions = deletions;
        this.rows = rows;
        this.people = people;
    }

    /** The groups of a class, school by school; none of them waits as far as this knows. */
    List<PurgeGroup> groups(MobilityId mobility, RetentionClass kind) {
        var checks = rows.checks(mobility, kind);
        var bySchool =
                papers.of(mobility, kind).stream().collect(groupingBy(HandedIn::school, LinkedHashMap::new, toList()));
        var groups = new ArrayList<PurgeGroup>();
        bySchool.forEach((school, handedIn) -> groups.add(new PurgeGroup(
                kind, people.school(school), lines(kind, handedIn), checked(checks.get(school)), false)));
        return groups;
    }

    /** What is there of a traveller's papers of a class. */
    List<DocumentId> documents(MobilityId mobility, RetentionClass kind, DossierId dossier) {
        return papers.of(mobility, kind).stream()
                .filter(each -> each.dossier().equals(dossier))
                .map(HandedIn::document)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The school that answers for a traveller's papers, if some of the class were handed in. */
    Optional<SchoolId> school(MobilityId mobility, RetentionClass kind, DossierId dossier) {
        return papers.of(mobility, kind).stream()
                .filter(each -> each.dossier().equals(dossier))
                .map(HandedIn::school)
                .findFirst();
    }

    private List<PurgeLine> lines(RetentionClass kind, List<HandedIn> handedIn) {
        return handedIn.stream()
                .collect(groupingBy(HandedIn::dossier, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(each -> line(kind, each.getKey(), each.getValue()))
                .toList();
    }

    private PurgeLine line(RetentionClass kind, DossierId dossier, List<HandedIn> handedIn) {
        var documents = handedIn.stream()
                .map(HandedIn::document)
                .filter(Objects::nonNull)
                .toList();
        var kept =
                documents.stream().map(ends::keeping).flatMap(Optional::stream).toList();
        var gone =
                handedIn.stream().map(HandedIn::gone).filter(Objects::nonNull).toList();
        return new PurgeLine(
                dossier,
                name(handedIn.getFirst().person()),
                kept.size(),
                kept.stream()
                        .map(Keeping::keptUntil)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                (int) kept.stream().filter(Keeping::held).count(),
                documents.stream()
                        .flatMap(document -> holds.of(document).stream())
                        .map(Hold::reason)
                        .distinct()
                        .toList(),
                !rows.holds(dossier, kind).isEmpty(),
                gone.stream()
                        .map(each -> deletions.of(each.document()))
                        .flatMap(Optional::stream)
                        .map(DeletionCertificate::code)
                        .toList(),
                gone.stream().map(Purge::at).max(Instant::compareTo).orElse(null));
    }

    private @Nullable Checked checked(PurgeRows.@Nullable Check check) {
        return check == null ? null : new Checked(people.person(check.by()), check.at());
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.person(person).shortName();
    }
}
