package org.twinflow.web.stream;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.stream.StreamItem;
import org.twinflow.stream.StreamKind;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** Puts what happened into words, day by day. */
@Component
public class StreamDays {

    private static final Map<StreamKind, String> ICONS = Map.ofEntries(
            Map.entry(StreamKind.PROJECT_FOUNDED, "seeding"),
            Map.entry(StreamKind.PROJECT_STATUS, "flag-3"),
            Map.entry(StreamKind.SCHOOL_JOINED, "building"),
            Map.entry(StreamKind.SCHOOL_PARTED, "door-exit"),
            Map.entry(StreamKind.MEMBER_ADMITTED, "user-plus"),
            Map.entry(StreamKind.PLAN_PUBLISHED, "calendar-check"),
            Map.entry(StreamKind.TASK_GIVEN, "checkbox"),
            Map.entry(StreamKind.MEETING_ARRANGED, "video"),
            Map.entry(StreamKind.DOCUMENT_ADDED, "file-plus"),
            Map.entry(StreamKind.DOCUMENT_CHANGED, "file-pencil"),
            Map.entry(StreamKind.DOCUMENT_PINNED, "pin"),
            Map.entry(StreamKind.NOTE_POSTED, "message"),
            Map.entry(StreamKind.PAGE_PUBLISHED, "file-text"),
            Map.entry(StreamKind.GROUP_DEPARTED, "plane-departure"),
            Map.entry(StreamKind.LOG_WRITTEN, "notebook"),
            Map.entry(StreamKind.LABEL_AWARDED, "award"),
            Map.entry(StreamKind.CONTEST_RANKED, "trophy"));

    private final Texts texts;
    private final Dates dates;

    StreamDays(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** The latest day first. */
    public List<Day> of(List<StreamItem> items) {
        return items.stream()
                .collect(Collectors.groupingBy(item -> dates.date(item.at()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), lines(day.getValue())))
                .toList();
    }

    /** The same without days, for a page that has room for a few. */
    public List<Line> lines(List<StreamItem> items) {
        return items.stream().map(this::line).toList();
    }

    private Line line(StreamItem item) {
        var who = item.who();
        return new Line(
                ICONS.getOrDefault(item.kind(), "circle"),
                texts.of("stream.kind." + item.kind()),
                words(item),
                who == null ? "" : who.shortName(),
                item.more(),
                item);
    }

    private String words(StreamItem item) {
        return switch (item.kind()) {
            case PROJECT_STATUS -> texts.of("stream.status." + ProjectStatus.valueOf(item.words()));
            case MEMBER_ADMITTED ->
                texts.of("shell.role." + Role.valueOf(item.words()).token());
            case PLAN_PUBLISHED -> texts.of("stream.edition", item.words());
            default -> item.words();
        };
    }

    /** A day with what happened on it. */
    public record Day(LocalDate date, List<Line> lines) {}

    /**
     * Something that happened, in words.
     *
     * @param what what it was: “wrote on the bulletin”
     * @param words what it was about; may be empty
     * @param who may be empty
     */
    public record Line(String icon, String what, String words, String who, int more, StreamItem item) {}
}
