package org.twinflow.founding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * What the founder writes about the project; all of it may be missing until it is sent.
 *
 * @param language the language it is written in, ISO 639-1
 * @param languages those in which the schools will work together
 * @param youngest the age of the youngest pupils
 * @param tools codes of what the pupils will use; {@code otherTools} names what has no code
 * @param work who does what when
 * @param results what is to come of it
 * @param erasmusCode the code of the Erasmus+ project it belongs to, or an empty text
 * @param declared whether the founder has read the rules on data protection and safety
 */
public record FoundingDraft(
        String title,
        String summary,
        String language,
        List<String> languages,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        @Nullable Integer pupils,
        List<String> subjects,
        List<String> tools,
        String otherTools,
        String aims,
        String work,
        String results,
        String erasmusCode,
        @Nullable PersonId coFounder,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean declared) {

    public FoundingDraft {
        languages = List.copyOf(languages);
        subjects = List.copyOf(subjects);
        tools = List.copyOf(tools);
    }

    /** The same, founded with somebody else. */
    FoundingDraft with(PersonId other) {
        return new FoundingDraft(
                title,
                summary,
                language,
                languages,
                youngest,
                oldest,
                pupils,
                subjects,
                tools,
                otherTools,
                aims,
                work,
                results,
                erasmusCode,
                other,
                start,
                end,
                declared);
    }

    /** Nothing written yet. */
    public static FoundingDraft blank(String language) {
        return new FoundingDraft(
                "", "", language, List.of(), null, null, null, List.of(), List.of(), "", "", "", "", "", null, null,
                null, false);
    }
}
