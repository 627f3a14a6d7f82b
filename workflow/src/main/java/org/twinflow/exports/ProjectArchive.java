package org.twinflow.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.planning.PlanEdition;

/**
 * What an archive holds of a project, as its pages and its data say it. Grown-ups who work in the project stand here by
 * name, everybody else by initials.
 *
 * @param language of the pages
 */
public record ProjectArchive(
        String language,
        Instant madeAt,
        Sheet sheet,
        List<MemberOf> members,
        Plan plan,
        List<Task> tasks,
        List<Journey> mobilities,
        List<Meeting> meetings,
        List<Note> notes,
        List<Vote> votes,
        List<DataTable> tables,
        List<Paper> documents,
        List<Application> labels,
        List<Happening> journal,
        ArchivedWorks works) {

    /** What the project is; times of the pages are those of its zone. */
    public record Sheet(
            String title,
            String aims,
            String language,
            LocalDate start,
            LocalDate end,
            String status,
            String zone,
            List<School> schools) {}

    /** A partner school. */
    public record School(String name, String city, String letters) {}

    /** Somebody of the project; the school is empty for families. */
    public record MemberOf(String name, String school, List<String> roles) {}

    /** The plan in force and how it came to be. */
    public record Plan(int edition, List<Activity> activities, List<PlanEdition> editions) {}

    /** An activity of the plan in force; {@code phase} is a name of the phases of planning. */
    public record Activity(
            String title,
            String phase,
            LocalDate start,
            LocalDate end,
            String responsible,
            List<String> schools,
            List<String> languages,
            String output,
            @Nullable LocalDate done) {}

    /** A task that was given to somebody; {@code assignee} is a name or the code of a group. */
    public record Task(
            String title,
            String instructions,
            String kind,
            @Nullable String assignee,
            LocalDate due,
            String state,
            String assigner,
            List<Said> results,
            List<Said> reviews) {}

    /** What somebody wrote and when. */
    public record Said(String who, String words, Instant at) {}

    /** A mobility, without a name of who travels. */
    public record Journey(
            String title,
            String destination,
            String host,
            List<String> sending,
            LocalDate start,
            LocalDate end,
            String status,
            int pupils,
            int adults) {}

    /** A meeting; {@code beginsAt} is null where no time was chosen, and the minutes are empty where nobody wrote any. */
    public record Meeting(
            String title,
            String words,
            String state,
            @Nullable Instant beginsAt,
            int minutes,
            String protocol) {}

    /** What a teacher told the others, and what was replied. */
    public record Note(Said said, List<Said> replies) {}

    /** A vote on tasks. */
    public record Vote(
            String title, String words, String proposer, LocalDate closes, String state, List<VotedTask> tasks) {}

    /** A task that was voted on; without an outcome the votes are not counted yet. */
    public record VotedTask(String title, @Nullable String outcome, long yes, long no, long abstain) {}

    /** A data sheet with the rows of all. */
    public record DataTable(
            String title, String instructions, LocalDate due, List<String> columns, List<DataRow> rows) {}

    /** What a pupil of a school wrote. */
    public record DataRow(String letters, String who, List<String> cells) {}

    /** A document of the library and all its versions, the latest first. */
    public record Paper(String title, String folder, String language, List<VersionOf> versions) {}

    /**
     * A version; its path in the archive is null where it could not be put there.
     *
     * @param sum of its bytes, SHA-256
     */
    public record VersionOf(
            int number, @Nullable String path, long size, String sum, String by, Instant storedAt, String note) {}

    /** An application for a label, with the answers as they were sent. */
    public record Application(
            String number,
            String campaign,
            String state,
            @Nullable Instant submittedAt,
            Map<String, String> answers,
            @Nullable String certificate) {}

    /** A step of the project's work: what was done, in which process, by whom. */
    public record Happening(Instant at, String process, String what, String who) {}
}
