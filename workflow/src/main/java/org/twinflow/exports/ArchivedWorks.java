package org.twinflow.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project wrote, showed, kept and thought of, as an archive holds it. */
public record ArchivedWorks(
        List<PageOf> pages,
        List<StoryOf> showcase,
        List<ResultOf> results,
        List<StageOf> stages,
        List<GroupOf> groups,
        List<LogOf> log,
        Thoughts thoughts,
        List<Lesson> practice,
        List<Thanks> thanks) {

    static ArchivedWorks none() {
        var none = List.<PageOf>of();
        return new ArchivedWorks(
                none,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Thoughts("", List.of()),
                List.of(),
                List.of());
    }

    /**
     * A page and its editions, the latest first.
     *
     * @param audience who reads it, the name of a level; null for those who write it
     */
    public record PageOf(
            String title,
            String stage,
            String language,
            @Nullable String audience,
            List<EditionOf> editions) {}

    /**
     * A page as somebody saved it.
     *
     * @param shown whether it is the edition that its audience reads
     */
    public record EditionOf(
            int number, String title, String body, String by, Instant at, boolean shown, List<FileOf> files) {}

    /** A picture or file of a page; its path in the archive is null where it could not be put there. */
    public record FileOf(
            String description,
            String credits,
            boolean picture,
            @Nullable String path) {}

    /** A page as everybody read it in the showcase. */
    public record StoryOf(
            String title,
            String stage,
            String language,
            String letters,
            Instant since,
            String body,
            List<FileOf> files) {}

    /** What counts as a result; {@code kind} is a name of the kinds of results. */
    public record ResultOf(String kind, String title, String stage, boolean publicly, LocalDate day) {}

    /**
     * A stage and which versions it holds.
     *
     * @param planEdition null where it holds no plan, 0 where there was none yet
     */
    public record StageOf(
            String name,
            LocalDate endedOn,
            String note,
            Instant takenAt,
            @Nullable Integer planEdition,
            List<HeldOf> documents,
            List<HeldOf> pages) {}

    /** A document or page of a stage; the sum is empty for pages. */
    public record HeldOf(String title, int version, String sum) {}

    /** A group of pupils, each with the letters of the school. */
    public record GroupOf(
            String division, String title, @Nullable String topic, List<String> members) {}

    /** An entry of the log of a journey that everybody in the project read. */
    public record LogOf(LocalDate day, String words, String language, String by) {}

    /** The theme of the project and what was thought of week by week, the latest first. */
    public record Thoughts(String theme, List<Thought> published) {}

    /** A thought of a week. */
    public record Thought(
            String words, String language, @Nullable LocalDate day) {}

    /** An observation that all teachers of the project read. */
    public record Lesson(
            String lesson,
            LocalDate day,
            String observed,
            String observer,
            String focus,
            List<String> written,
            String answer) {}

    /** A word of thanks. */
    public record Thanks(String giver, String receiver, String words, Instant at) {}
}
