package org.twinflow.web.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxFacet;
import org.twinflow.inbox.InboxFilters;
import org.twinflow.projects.ProjectId;

/** By what tasks can be narrowed, and the lists that somebody keeps, for machines. */
@RestController
@RequestMapping("/api/v1/tasks")
class FilterApi {

    private final Inbox inbox;
    private final InboxFilters filters;

    FilterApi(Inbox inbox, InboxFilters filters) {
        this.inbox = inbox;
        this.filters = filters;
    }

    /**
     * A list that is kept.
     *
     * @param list what stands behind the question mark of {@code GET /tasks}
     * @param project the one whose teachers see it too, or null
     */
    record Kept(UUID id, String name, String list, @Nullable String project, boolean own, long count) {}

    /** A list to keep. */
    record Wish(
            @Nullable String name,
            @Nullable String list,
            @Nullable UUID project) {}

    @GetMapping("/facets")
    List<InboxFacet> facets(@ModelAttribute InboxAddress address, Reader reader, Locale locale) {
        return inbox.facets(reader, address.query(null, locale));
    }

    @GetMapping("/filters")
    List<Kept> kept(Reader reader, Locale locale) {
        return filters.kept(reader, locale).stream()
                .map(filter -> new Kept(
                        filter.id(),
                        filter.name(),
                        InboxAddress.of(filter.query()).list(),
                        filter.shared() == null ? null : filter.shared().id().toString(),
                        filter.own(),
                        filter.count()))
                .toList();
    }

    @PostMapping("/filters")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> keep(@RequestBody Wish wish, Reader reader, Locale locale) {
        var project = wish.project() == null ? null : new ProjectId(wish.project());
        var query = InboxAddress.parse(wish.list()).query(null, locale);
        return Map.of("id", filters.keep(Objects.requireNonNullElse(wish.name(), ""), query, project, reader));
    }

    @DeleteMapping("/filters/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id, Reader reader) {
        filters.forget(id, reader);
    }
}
