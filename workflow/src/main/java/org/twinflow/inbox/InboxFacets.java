package org.twinflow.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.engine.Words;
import org.twinflow.inbox.InboxFacet.Kind;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.Projects;

/** Turns counts into what a list can be narrowed by, in the words of the reader. */
@Component
class InboxFacets {

    private static final Set<Kind> ORDERED = Set.of(Kind.PRIORITY, Kind.DUE, Kind.FOLLOW);

    private final Words words;
    private final People people;
    private final Projects projects;

    InboxFacets(Words words, People people, Projects projects) {
        this.words = words;
        this.people = people;
        this.projects = projects;
    }

    /** What the query wants of each kind, empty for nothing. */
    static Function<Kind, String> wanted(InboxQuery query) {
        var filter = query.filter();
        return kind -> {
            var value =
                    switch (kind) {
                        case PROCESS -> filter.process();
                        case KIND -> filter.kind();
                        case PROJECT -> query.project();
                        case HOLDER -> filter.holder();
                        case PRIORITY -> filter.priority();
                        case DUE -> filter.due();
                        case FOLLOW -> filter.follow();
                    };
            return value == null ? "" : value.toString();
        };
    }

    List<InboxFacet> of(List<InboxCell> cells, InboxQuery query, Reader reader) {
        var wanted = wanted(query);
        var me = OpenTask.token(reader.person());
        var facets = new ArrayList<InboxFacet>();
        for (var kind : Kind.values()) {
            var counts = new HashMap<String, Long>();
            cells.stream()
                    .filter(cell -> cell.passes(wanted, kind, me))
                    .forEach(cell -> counts.merge(cell.value(kind, me), cell.count(), Long::sum));
            counts.remove("");
            facets.add(new InboxFacet(kind, values(kind, counts, cells, query.locale(), reader)));
        }
        return List.copyOf(facets);
    }

    private List<InboxFacet.Value> values(
            Kind kind, Map<String, Long> counts, List<InboxCell> cells, Locale locale, Reader reader) {
        var labels = labels(kind, counts.keySet(), cells, locale, reader);
        var values = new ArrayList<InboxFacet.Value>();
        counts.forEach(
                (value, count) -> values.add(new InboxFacet.Value(value, labels.getOrDefault(value, ""), count)));
        values.sort(
                ORDERED.contains(kind)
                        ? Comparator.comparingInt(value -> place(kind, value.value()))
                        : Comparator.comparingLong(InboxFacet.Value::count)
                                .reversed()
                                .thenComparing(InboxFacet.Value::label)
                                .thenComparing(InboxFacet.Value::value));
        return List.copyOf(values);
    }

    private static int place(Kind kind, String value) {
        return switch (kind) {
            case PRIORITY -> InboxFilter.Weight.valueOf(value).ordinal();
            case DUE -> Urgency.valueOf(value).ordinal();
            default -> InboxFilter.FollowUp.valueOf(value).ordinal();
        };
    }

    private Map<String, String> labels(
            Kind kind, Set<String> values, List<InboxCell> cells, Locale locale, Reader reader) {
        return switch (kind) {
            case PROCESS ->
                cells.stream()
                        .collect(Collectors.toMap(
                                InboxCell::process,
                                cell -> words.say(cell.definition(), cell.process(), locale, cell.process()),
                                (one, other) -> one));
            case KIND ->
                cells.stream()
                        .collect(Collectors.toMap(
                                cell -> cell.value(Kind.KIND, ""),
                                cell -> words.say(cell.definition(), cell.key(), locale, cell.key()),
                                (one, other) -> one));
            case PROJECT ->
                projects.visibleTo(reader).stream()
                        .collect(Collectors.toMap(project -> project.id().toString(), project -> project.title()));
            case HOLDER -> holders(values);
            default -> Map.of();
        };
    }

    private Map<String, String> holders(Set<String> values) {
        var ids = values.stream()
                .filter(value -> value.matches("[0-9a-f-]{36}"))
                .map(PersonId::of)
                .collect(Collectors.toSet());
        return people.persons(ids).stream()
                .collect(Collectors.toMap(person -> person.id().toString(), PersonSummary::shortName));
    }
}
