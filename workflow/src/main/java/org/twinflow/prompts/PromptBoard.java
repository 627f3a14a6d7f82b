package org.twinflow.prompts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinflow.shared.NotFoundException;

/**
 * The theme of a project and its prompts, as their reader sees them.
 *
 * @param theme empty where none is set
 * @param published the latest first
 * @param waiting what will come, the next first; for teachers
 */
public record PromptBoard(
        String theme, DayOfWeek weekday, boolean paused, List<View> published, List<View> waiting, boolean mayManage) {

    /** What the project thinks of now, or null. */
    public @Nullable View current() {
        return published.isEmpty() ? null : published.getFirst();
    }

    /** One of them; 404 where it is none. */
    public View find(PromptId id) {
        return Stream.concat(published.stream(), waiting.stream())
                .filter(prompt -> prompt.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
    }

    /** Whether there is anything to show on the home of the project. */
    public boolean isEmpty() {
        return theme.isEmpty() && published.isEmpty();
    }

    /**
     * A prompt.
     *
     * @param words in the reader's language if it is written in it, or else in that of the project
     * @param language of these words
     * @param texts all that is written, by language; for teachers
     */
    public record View(
            PromptId id,
            String words,
            String language,
            Map<String, String> texts,
            @Nullable LocalDate publishedOn) {}
}
