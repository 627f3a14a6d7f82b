package org.twinflow.web.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.PlannedActivity.Progress;
import org.twinflow.planning.ShownActivity;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Ui;

/** Makes of an activity a bar: where it lies, how it looks and what stands at it. */
@Component
class Bars {

    private static final int NARROW = 16;
    private static final int FAR = 80;

    private final Texts texts;
    private final Ui ui;

    Bars(Texts texts, Ui ui) {
        this.texts = texts;
        this.ui = ui;
    }

    Bar bar(ShownActivity shown, ProjectSummary project, Timelines.Window window, Reader reader) {
        var activity = shown.activity();
        var progress = activity.progress(window.today());
        int left = Math.clamp(window.place(activity.start()), 0, 100);
        int right = Math.clamp(window.place(activity.end().plusDays(1)), 0, 100);
        int width = Math.max(right - left, 1);
        var everybody = activity.schools().size() == project.schools().size()
                && project.schools().size() > 1;
        return new Bar(
                activity,
                progress,
                everybody ? "" : activity.responsible().letters(),
                everybody ? "p-all" : "p-" + ui.strand(activity.responsible().letters()),
                left,
                width,
                passed(activity, progress, window.today()),
                words(activity, progress, window.today()),
                width >= NARROW,
                activity.end().isAfter(window.start().minusDays(1))
                        && activity.start().isBefore(window.end()),
                shown.draft(),
                reader.coordinates(project.id().id())
                        ? "/projects/" + project.slug() + "/planning/activities/" + activity.id() + "/move"
                        : null);
    }

    private String words(PlannedActivity activity, Progress progress, LocalDate today) {
        return switch (progress) {
            case DONE -> texts.of("planning.bar.done");
            case AHEAD -> texts.of("planning.bar.starts", activity.start());
            case LATE -> texts.of("planning.bar.late", ChronoUnit.DAYS.between(activity.end(), today));
            case UNDER_WAY ->
                texts.of("planning.bar.week", week(activity.start(), today), week(activity.start(), activity.end()));
        };
    }

    private static long week(LocalDate start, LocalDate day) {
        return ChronoUnit.DAYS.between(start, day) / 7 + 1;
    }

    private static int passed(PlannedActivity activity, Progress progress, LocalDate today) {
        if (progress != Progress.UNDER_WAY) {
            return 0;
        }
        var whole = ChronoUnit.DAYS.between(activity.start(), activity.end()) + 1;
        return (int) Math.clamp(100 * (ChronoUnit.DAYS.between(activity.start(), today) + 1) / whole, 0, 100);
    }

    /**
     * An activity on the line of time.
     *
     * @param letters of the school that runs it, empty when all take part
     * @param passed how much of its time is over, in per cent
     * @param within whether the words stand in the bar rather than beside it
     * @param visible whether it lies in the window
     * @param draft whether nobody has agreed to its days yet
     * @param move where its days are sent when it is dragged, null where the reader may not
     */
    record Bar(
            PlannedActivity activity,
            Progress progress,
            String letters,
            String colour,
            int left,
            int width,
            int passed,
            String words,
            boolean within,
            boolean visible,
            boolean draft,
            @Nullable String move) {

        public String look() {
            return switch (progress) {
                case DONE -> "k-ok";
                case AHEAD -> "k-todo";
                case LATE -> "k-late";
                case UNDER_WAY -> "k-run";
            };
        }

        public String icon() {
            return switch (progress) {
                case DONE -> "ti-circle-check";
                case AHEAD -> "ti-circle";
                case LATE -> "ti-clock-exclamation";
                case UNDER_WAY -> "ti-progress";
            };
        }

        /** Whether there is no room behind the bar, so that words beside it stand before it. */
        public boolean last() {
            return left + width > FAR;
        }

        /** Where words beside the bar begin, or end if they stand before it. */
        public int beside() {
            return last() ? left : left + width;
        }

        public List<String> schools() {
            return activity.schools().stream().map(SchoolSummary::letters).toList();
        }
    }
}
