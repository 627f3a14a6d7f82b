package org.twinflow.web.prompts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.projects.ProjectId;
import org.twinflow.prompts.PromptBoard;
import org.twinflow.prompts.Prompts;
import org.twinflow.web.projects.Given;

/** Weekly prompts, for machines. */
@RestController
class PromptApi {

    private final Prompts prompts;

    PromptApi(Prompts prompts) {
        this.prompts = prompts;
    }

    @GetMapping("/api/v1/projects/{id}/prompts")
    BoardJson board(@PathVariable ProjectId id, Locale locale, Reader reader) {
        return BoardJson.of(prompts.of(id, locale, reader));
    }

    @PostMapping("/api/v1/projects/{id}/prompts")
    @ResponseStatus(HttpStatus.CREATED)
    BoardJson add(@PathVariable ProjectId id, @RequestBody PromptForm prompt, Locale locale, Reader reader) {
        prompts.add(id, prompt.written(), reader);
        return board(id, locale, reader);
    }

    @PutMapping("/api/v1/projects/{id}/prompts/theme")
    BoardJson set(@PathVariable ProjectId id, @RequestBody ThemeJson theme, Locale locale, Reader reader) {
        var given = new Given();
        var day = given.choice(
                "weekday",
                Objects.requireNonNullElse(theme.weekday(), DayOfWeek.MONDAY.name()),
                DayOfWeek.class,
                DayOfWeek.MONDAY);
        given.check();
        prompts.set(id, Given.text(theme.theme()), day, Boolean.TRUE.equals(theme.paused()), reader);
        return board(id, locale, reader);
    }

    /** What a machine says of the theme; without a day the prompts come on Mondays. */
    record ThemeJson(
            @Nullable String theme,
            @Nullable String weekday,
            @Nullable Boolean paused) {}

    /** The theme and the prompts. */
    record BoardJson(
            String theme, DayOfWeek weekday, boolean paused, List<PromptJson> published, List<PromptJson> waiting) {

        static BoardJson of(PromptBoard board) {
            return new BoardJson(
                    board.theme(),
                    board.weekday(),
                    board.paused(),
                    board.published().stream().map(PromptJson::of).toList(),
                    board.waiting().stream().map(PromptJson::of).toList());
        }
    }

    /** A prompt in the caller's language; all texts for teachers. */
    record PromptJson(
            UUID id,
            String words,
            String language,
            Map<String, String> texts,
            @Nullable LocalDate publishedOn) {

        static PromptJson of(PromptBoard.View prompt) {
            return new PromptJson(
                    prompt.id().id(), prompt.words(), prompt.language(), prompt.texts(), prompt.publishedOn());
        }
    }
}
