package org.twinflow.stream;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.pages.PageSummary;
import org.twinflow.pages.Pages;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.Page;

/** What happened in a project, for its members: each finds in it what they may read anyway. */
@Service
@Transactional(readOnly = true)
public class ActivityStream {

    private static final int MOST = 200;

    private final StreamRows rows;
    private final Projects projects;
    private final Documents documents;
    private final Mobilities mobilities;
    private final Pages pages;
    private final People people;

    ActivityStream(
            StreamRows rows,
            Projects projects,
            Documents documents,
            Mobilities mobilities,
            Pages pages,
            People people) {
        this.rows = rows;
        this.projects = projects;
        this.documents = documents;
        this.mobilities = mobilities;
        this.pages = pages;
        this.people = people;
    }

    /**
     * The latest first.
     *
     * @param cursor what the page before said, or null
     * @param size how many things are looked at; a page shows fewer where some go together or are not for the reader
     */
    public Page<StreamItem> of(ProjectId id, @Nullable String cursor, int size, Reader reader) {
        var project = projects.get(id, reader);
        var most = Math.clamp(size, 1, MOST);
        var found = rows.before(id.id(), number(cursor), reader.teachesIn(id.id()), most + 1);
        var page = found.subList(0, Math.min(found.size(), most));
        var zone = people.person(reader.person()).zone();
        return new Page<>(
                folded(shown(project, page, reader), zone),
                found.size() > most ? Long.toString(page.getLast().number()) : null);
    }

    private List<StreamItem> shown(ProjectSummary project, List<StreamRow> page, Reader reader) {
        var seen = seen(project, page, reader);
        var shown = page.stream().filter(seen::has).toList();
        var named = people
                .persons(shown.stream()
                        .map(seen::who)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(PersonSummary::id, Function.identity()));
        return shown.stream().map(row -> seen.item(row, named)).toList();
    }

    private Seen seen(ProjectSummary project, List<StreamRow> page, Reader reader) {
        var ids = page.stream()
                .filter(row -> row.kind().isOfDocument())
                .map(row -> DocumentId.of(row.reference()))
                .distinct()
                .toList();
        var journeys = page.stream().anyMatch(row -> row.kind().isOfMobility())
                ? mobilities.of(project.id(), reader)
                : List.<MobilitySummary>of();
        var told = page.stream().anyMatch(row -> row.kind().isOfPage())
                ? pages.of(project.id(), reader)
                : List.<PageSummary>of();
        return new Seen(
                project,
                documents.among(ids, reader).stream()
                        .collect(toMap(document -> document.id().toString(), Function.identity())),
                journeys.stream().collect(toMap(mobility -> mobility.id().toString(), Function.identity())),
                told.stream().collect(toMap(each -> each.id().toString(), Function.identity())));
    }

    /** Somebody who does the same many times on a day is told of once. */
    private static List<StreamItem> folded(List<StreamItem> items, ZoneId zone) {
        var folded = new ArrayList<StreamItem>();
        for (var item : items) {
            var last = folded.isEmpty() ? null : folded.getLast();
            if (last != null && isSame(last, item, zone)) {
                folded.set(
                        folded.size() - 1,
                        new StreamItem(last.kind(), last.words(), last.who(), last.at(), last.href(), last.more() + 1));
            } else {
                folded.add(item);
            }
        }
        return List.copyOf(folded);
    }

    private static boolean isSame(StreamItem last, StreamItem next, ZoneId zone) {
        return last.kind() == next.kind()
                && last.who() != null
                && last.who().equals(next.who())
                && last.at()
                        .atZone(zone)
                        .toLocalDate()
                        .equals(next.at().atZone(zone).toLocalDate());
    }

    private static long number(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw new InvalidException(FieldError.of("cursor", "stream.cursor.wrong"));
        }
        return Long.parseLong(cursor);
    }
}
