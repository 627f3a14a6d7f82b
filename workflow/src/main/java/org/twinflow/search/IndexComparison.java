package org.twinflow.search;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds the index against the rows, page by page, and has what differs written again. */
@Component
class IndexComparison {

    private static final int PAGE = 500;

    /** Texts are long: few of them at once. */
    private static final int MENDED_AT_ONCE = 25;

    private final EntityManager entities;
    private final SearchItemRepository items;
    private final SearchDenials denials;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IndexComparison(
            EntityManager entities,
            SearchItemRepository items,
            SearchDenials denials,
            TransactionTemplate transaction,
            Clock clock) {
        this.entities = entities;
        this.items = items;
        this.denials = denials;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param refresh after it all that was written is found */
    SearchComparison run(Runnable refresh) {
        refresh.run();
        var missing = new TreeSet<String>();
        var stale = new TreeSet<String>();
        var superfluous = new TreeSet<String>();
        rows(missing, stale);
        entries(superfluous);
        var late = new HashSet<String>();
        missing.addAll(confirmed(missing, late, refresh));
        stale.addAll(confirmed(stale, late, refresh));
        superfluous.addAll(confirmed(superfluous, late, refresh));
        mend(missing);
        mend(stale);
        mend(superfluous);
        return new SearchComparison(clock.instant(), missing.size(), superfluous.size(), stale.size());
    }

    private void rows(Set<String> missing, Set<String> stale) {
        var page = items.after("", Limit.of(PAGE));
        while (!page.isEmpty()) {
            sort(page, missing, stale);
            page = items.after(page.getLast().getId(), Limit.of(PAGE));
        }
    }

    private void sort(List<SearchItemRepository.Row> page, Set<String> missing, Set<String> stale) {
        var indexed =
                versions(page.stream().map(SearchItemRepository.Row::getId).toList());
        for (var row : page) {
            if (!indexed.containsKey(row.getId())) {
                missing.add(row.getId());
            } else if (!Objects.equals(indexed.get(row.getId()), row.getEdition())) {
                stale.add(row.getId());
            }
        }
    }

    private void entries(Set<String> superfluous) {
        var page = keysAfter("");
        while (!page.isEmpty()) {
            var known = Set.copyOf(items.existing(page));
            page.stream().filter(id -> !known.contains(id)).forEach(superfluous::add);
            page = keysAfter(page.getLast());
        }
    }

    /** What changed while we looked, or is on its way into the index, does not differ: it is late. */
    private Set<String> confirmed(Set<String> differing, Set<String> late, Runnable refresh) {
        var candidates = new ArrayList<>(differing);
        differing.clear();
        var confirmed = new TreeSet<String>();
        for (var from = 0; from < candidates.size(); from += PAGE) {
            var page = candidates.subList(from, Math.min(candidates.size(), from + PAGE));
            late.addAll(items.waiting(page));
            refresh.run();
            var rows = items.rows(page).stream()
                    .collect(Collectors.toMap(SearchItemRepository.Row::getId, SearchItemRepository.Row::getEdition));
            var indexed = versions(page);
            page.stream()
                    .filter(id -> !late.contains(id) && !Objects.equals(rows.get(id), indexed.get(id)))
                    .forEach(confirmed::add);
        }
        return confirmed;
    }

    private Map<String, Long> versions(List<String> ids) {
        return withSession(session -> Search.session(session)
                .search(SearchItem.class)
                .select(projection -> projection
                        .composite()
                        .from(projection.id(String.class), projection.field(SearchItem.VERSION, Long.class))
                        .as((id, version) -> Map.entry(id, version == null ? -1L : version)))
                .where(predicates -> predicates.id().matchingAny(ids))
                .fetchHits(PAGE)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> -1L)));
    }

    private List<String> keysAfter(String last) {
        return withSession(session -> Search.session(session)
                .search(SearchItem.class)
                .select(projection -> projection.field(SearchItem.KEY, String.class))
                .where(predicates -> predicates.range().field(SearchItem.KEY).greaterThan(last))
                .sort(sorts -> sorts.field(SearchItem.KEY))
                .fetchHits(PAGE));
    }

    /** By the queue of changes, so that nothing overtakes a change of the same item; nobody sees too much meanwhile. */
    private void mend(Set<String> ids) {
        var all = List.copyOf(ids);
        for (var from = 0; from < all.size(); from += MENDED_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + MENDED_AT_ONCE));
            transaction.executeWithoutResult(status -> some.forEach(this::mend));
        }
    }

    private void mend(String id) {
        denials.deny(id);
        var plan = Search.session(entities).indexingPlan();
        var item = entities.find(SearchItem.class, id);
        if (item == null) {
            plan.purge(SearchItem.class, id, null);
        } else {
            plan.addOrUpdate(item);
        }
    }

    private <T> T withSession(Function<EntityManager, T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.apply(entities)));
    }
}
