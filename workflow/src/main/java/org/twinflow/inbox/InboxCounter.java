package org.twinflow.inbox;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.inbox.InboxFacet.Kind;
import org.twinflow.inbox.InboxTallies.Group;
import org.twinflow.projects.ProjectId;

/** Adds up the counts of an inbox: what waits for others is what waits, less what waits for the reader. */
@Component
class InboxCounter {

    private final InboxQueries queries;
    private final InboxTallies tallies;
    private final InboxCells cells;

    InboxCounter(InboxQueries queries, InboxTallies tallies, InboxCells cells) {
        this.queries = queries;
        this.tallies = tallies;
        this.cells = cells;
    }

    long mine(Reader reader, Horizon horizon) {
        var hidden = queries.hidden(reader.person(), horizon.now());
        var reach = queries.reach(StandIns.names(reader));
        return sum(shown(tallies.mine(reach, horizon), reach.names(), hidden, horizon));
    }

    InboxCounts count(Reader reader, InboxQuery query, Collection<String> coordinated, Horizon horizon) {
        var reach = queries.reach(StandIns.names(reader));
        var names = reach.names();
        var open = tallies.mine(reach, horizon);
        var mine = shown(open, names, queries.hidden(reader.person(), horizon.now()), horizon);
        var waiting = waiting(reader, open, names, coordinated, horizon);
        var putOff = queries.putOff(reader.person(), horizon.now(), query).size();
        var plain =
                switch (query.view()) {
                    case ME -> mine;
                    case WAITING -> waiting;
                    case PUT_OFF, DONE -> Map.<Group, Long>of();
                };
        if (query.isPlain() || plain.isEmpty()) {
            return new InboxCounts(
                    sum(mine), sum(waiting), putOff, groups(plain, query), projects(plain), reach.isCut());
        }
        var cells = cells(reader, query, coordinated, horizon);
        return new InboxCounts(
                sum(mine),
                sum(waiting),
                putOff,
                groups(kept(cells, query, null, reader), query),
                projects(kept(cells, query, Kind.PROJECT, reader)),
                reach.isCut());
    }

    /** How many tasks a query finds. */
    long found(Reader reader, InboxQuery query, Collection<String> coordinated, Horizon horizon) {
        return sum(kept(cells(reader, query, coordinated, horizon), query, null, reader));
    }

    /** Everything in the view that has the text, counted by all that could narrow it. */
    List<InboxCell> cells(Reader reader, InboxQuery query, Collection<String> coordinated, Horizon horizon) {
        var reach = queries.reach(StandIns.names(reader));
        var terms = Terms.of(query.text());
        return switch (query.view()) {
            case ME -> {
                var hidden = queries.hidden(reader.person(), horizon.now());
                yield cells.mine(reach, hidden, terms, horizon, reader.person());
            }
            case WAITING -> cells.others(reach.names(), coordinated, terms, horizon, reader.person());
            case PUT_OFF, DONE -> List.of();
        };
    }

    private static Map<Group, Long> kept(List<InboxCell> cells, InboxQuery query, @Nullable Kind but, Reader reader) {
        var wanted = InboxFacets.wanted(query);
        var me = OpenTask.token(reader.person());
        var kept = new HashMap<Group, Long>();
        cells.stream()
                .filter(cell -> but == null ? cell.passes(wanted, me) : cell.passes(wanted, but, me))
                .forEach(cell -> kept.merge(new Group(cell.project(), cell.urgency()), cell.count(), Long::sum));
        return kept;
    }

    private Map<Group, Long> shown(
            Map<Group, Long> open, Collection<String> names, Collection<String> hidden, Horizon horizon) {
        return less(open, tallies.mineOf(hidden, names, horizon));
    }

    private Map<Group, Long> waiting(
            Reader reader,
            Map<Group, Long> open,
            Collection<String> names,
            Collection<String> coordinated,
            Horizon horizon) {
        var mine = new HashMap<>(open);
        mine.keySet().removeIf(group -> !coordinated.contains(group.project()));
        var others = new HashMap<>(less(tallies.inProjects(coordinated, horizon), mine));
        tallies.followed(reader.person(), coordinated, names, horizon)
                .forEach((group, tally) -> others.merge(group, tally, Long::sum));
        return others;
    }

    private static Map<Group, Long> less(Map<Group, Long> all, Map<Group, Long> some) {
        var left = new HashMap<>(all);
        some.forEach((group, tally) -> left.merge(group, -tally, Long::sum));
        left.values().removeIf(tally -> tally <= 0);
        return left;
    }

    private static long sum(Map<Group, Long> tally) {
        return tally.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<Urgency, Long> groups(Map<Group, Long> tally, InboxQuery query) {
        var groups = new EnumMap<Urgency, Long>(Urgency.class);
        tally.forEach((group, count) -> {
            if (query.project() == null || query.project().toString().equals(group.project())) {
                groups.merge(group.urgency(), count, Long::sum);
            }
        });
        return groups;
    }

    private static Map<ProjectId, Long> projects(Map<Group, Long> tally) {
        var projects = new HashMap<ProjectId, Long>();
        tally.forEach((group, count) -> {
            if (!group.project().isEmpty()) {
                projects.merge(ProjectId.of(group.project()), count, Long::sum);
            }
        });
        return projects;
    }
}
