package org.twinflow.web.stream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.projects.ProjectId;
import org.twinflow.stream.ActivityStream;
import org.twinflow.stream.StreamItem;

/** What happens in a project, for machines. */
@RestController
class StreamApi {

    private final ActivityStream stream;

    StreamApi(ActivityStream stream) {
        this.stream = stream;
    }

    @GetMapping("/api/v1/projects/{id}/stream")
    Items list(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            Reader reader) {
        var page = stream.of(id, cursor, size, reader);
        return new Items(page.items().stream().map(ItemJson::of).toList(), page.next());
    }

    /** A page of what happened. */
    record Items(List<ItemJson> items, @Nullable String next) {}

    /** Something that happened, as machines read it. */
    record ItemJson(
            String kind,
            String words,
            @Nullable UUID who,
            @Nullable String name,
            Instant at,
            String href,
            int more) {

        static ItemJson of(StreamItem item) {
            var who = item.who();
            return new ItemJson(
                    item.kind().name(),
                    item.words(),
                    who == null ? null : who.id().id(),
                    who == null ? null : who.shortName(),
                    item.at(),
                    item.href(),
                    item.more());
        }
    }
}
