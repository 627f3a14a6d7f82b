package org.twinflow.mobility;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;

/** Turns mobilities and dossiers into what pages and scripts are shown. */
@Component
class MobilityViews {

    private final People people;
    private final MobilityRules rules;
    private final DossierPapers papers;

    MobilityViews(People people, MobilityRules rules, DossierPapers papers) {
        this.people = people;
        this.rules = rules;
        this.papers = papers;
    }

    MobilitySummary summary(Mobility mobility) {
        var facts = mobility.facts();
        return new MobilitySummary(
                mobility.id(),
                mobility.project(),
                facts.title(),
                facts.destination(),
                people.school(mobility.hostSchool()),
                mobility.sending().stream()
                        .map(sender -> people.school(sender.school()))
                        .toList(),
                mobility.start(),
                mobility.end(),
                mobility.type(),
                mobility.status(),
                facts.version());
    }

    MobilityDetails details(Mobility mobility, Reader reader) {
        var facts = mobility.facts();
        return new MobilityDetails(
                summary(mobility),
                facts.travelDays(),
                facts.transport(),
                facts.green(),
                facts.accommodation(),
                facts.capacity(),
                facts.hostNote(),
                facts.decision(),
                facts.decisionReason(),
                person(facts.decidedBy()),
                facts.decidedAt(),
                facts.travelPack(),
                people.persons(mobility.sealedReaders()),
                facts.aims(),
                rules.manages(mobility, reader));
    }

    DossierSummary dossier(Dossier dossier) {
        return dossier(dossier, papers.of(dossier), person(dossier.person()), school(dossier.school()));
    }

    /** The travellers whose papers the reader may know of, in groups by school. */
    Matrix matrix(Mobility mobility, List<Dossier> dossiers, Reader reader) {
        var seen = dossiers.stream()
                .filter(dossier -> rules.isStaff(dossier, mobility, reader))
                .toList();
        var views = all(seen);
        var bySchool = views.stream()
                .filter(dossier -> !dossier.isOfGroup())
                .collect(Collectors.groupingBy(dossier -> Objects.requireNonNull(dossier.school())));
        var groups = bySchool.entrySet().stream()
                .map(group -> new Matrix.Group(group.getKey(), byName(group.getValue())))
                .sorted(Comparator.comparing((Matrix.Group group) -> place(mobility, group.school())))
                .toList();
        var columns = views.stream()
                .filter(dossier -> !dossier.isOfGroup() && !dossier.withdrawn())
                .flatMap(dossier -> dossier.mandatory().stream())
                .map(ItemSummary::paper)
                .distinct()
                .sorted()
                .toList();
        var ofGroup =
                views.stream().filter(DossierSummary::isOfGroup).findFirst().orElse(null);
        return new Matrix(summary(mobility), columns, groups, ofGroup);
    }

    List<DossierSummary> all(List<Dossier> dossiers) {
        var items = papers.of(dossiers);
        var persons = people
                .persons(dossiers.stream()
                        .map(Dossier::person)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        var schools = dossiers.stream()
                .map(Dossier::school)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), people::school));
        return dossiers.stream()
                .map(dossier -> dossier(
                        dossier,
                        items.getOrDefault(dossier.id(), List.of()),
                        get(persons, dossier.person()),
                        get(schools, dossier.school())))
                .toList();
    }

    List<ItemEvent> events(List<PaperEvent> happened) {
        var persons = people
                .persons(happened.stream()
                        .map(PaperEvent::who)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        return happened.stream()
                .map(event -> event.by(get(persons, event.who())))
                .toList();
    }

    private static DossierSummary dossier(
            Dossier dossier, List<DossierItem> items, @Nullable PersonSummary person, @Nullable SchoolSummary school) {
        return new DossierSummary(
                dossier.id(),
                dossier.mobility(),
                person,
                school,
                dossier.facts().kind(),
                dossier.facts().minor(),
                dossier.isWithdrawn(),
                items.stream()
                        .map(DossierItem::summary)
                        .sorted(Comparator.comparing(ItemSummary::paper))
                        .toList());
    }

    private static List<DossierSummary> byName(List<DossierSummary> dossiers) {
        return dossiers.stream()
                .sorted(Comparator.comparing(
                        dossier ->
                                dossier.person() == null ? "" : dossier.person().name(),
                        String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static int place(Mobility mobility, SchoolSummary school) {
        var sending = mobility.sending().stream().map(SendingSchool::school).toList();
        return sending.indexOf(school.id());
    }

    private @Nullable PersonSummary person(@Nullable PersonId id) {
        return id == null ? null : people.person(id);
    }

    private @Nullable SchoolSummary school(@Nullable SchoolId id) {
        return id == null ? null : people.school(id);
    }

    private static <K, V> @Nullable V get(Map<K, V> known, @Nullable K key) {
        return key == null ? null : known.get(key);
    }
}
