package org.twinflow.inbox;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.inbox.InboxTallies.Group;
import org.twinflow.projects.ProjectId;

/** Adds up the counts of an inbox: what waits for others is what waits, less what waits for the reader. */
@Component
class InboxCounter {

    private final InboxQueries queries;
    private final InboxTallies tallies;

    InboxCounter(InboxQueries queries, InboxTallies tallies) {
        this.queries = queries;
        this.tallies = tallies;
    }

    long mine(Reader reader, Horizon horizon) {
        var hidden = queries.hidden(reader.person(), horizon.now());
        return sum(mine(queries.withTasks(reader.tokens()), hidden, horizon, InboxTallies.ALL));
    }

    InboxCounts count(Reader reader, InboxQuery query, Collection<String> coordinated, Horizon horizon) {
        var names = queries.withTasks(reader.tokens());
        var hidden = queries.hidden(reader.person(), horizon.now());
        var mine = mine(names, hidden, horizon, InboxTallies.ALL);
        var waiting = waiting(reader, names, coordinated, horizon, InboxTallies.ALL);
        var like = InboxQueries.like(Searchable.of(query.text()));
        var shown = shown(query, like, reader, names, hidden, coordinated, horizon, mine, waiting);
        return new InboxCounts(sum(mine), sum(waiting), groups(shown, query), projects(shown));
    }

    private Map<Group, Long> shown(
            InboxQuery query,
            String like,
            Reader reader,
            Collection<String> names,
            Collection<String> hidden,
            Collection<String> coordinated,
            Horizon horizon,
            Map<Group, Long> mine,
            Map<Group, Long> waiting) {
        var all = like.equals(InboxTallies.ALL);
        return switch (query.view()) {
            case ME -> all ? mine : mine(names, hidden, horizon, like);
            case WAITING -> all ? waiting : waiting(reader, names, coordinated, horizon, like);
            case DONE -> Map.of();
        };
    }

    private Map<Group, Long> mine(Collection<String> names, Collection<String> hidden, Horizon horizon, String like) {
        return less(tallies.mine(names, horizon, like), tallies.mineOf(hidden, names, horizon, like));
    }

    private Map<Group, Long> waiting(
            Reader reader, Collection<String> names, Collection<String> coordinated, Horizon horizon, String like) {
        var mine = new HashMap<>(tallies.mine(names, horizon, like));
        mine.keySet().removeIf(group -> !coordinated.contains(group.project()));
        var others = new HashMap<>(less(tallies.inProjects(coordinated, horizon, like), mine));
        tallies.followed(reader.person(), coordinated, names, horizon, like)
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
