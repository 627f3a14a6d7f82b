package org.twinflow.web.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.practice.ObservationForm;
import org.twinflow.practice.ObservationId;
import org.twinflow.practice.ObservationView;
import org.twinflow.practice.Practice;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;
import org.twinflow.web.projects.Given;

/** Observations between teachers, for machines: one's own and those that are shared. */
@RestController
class PracticeApi {

    private final Practice practice;

    PracticeApi(Practice practice) {
        this.practice = practice;
    }

    @GetMapping("/api/v1/projects/{id}/observations")
    Page<ObservationJson> list(@PathVariable ProjectId id, Reader reader) {
        var board = practice.of(id, reader);
        List<ObservationJson> all = Stream.concat(board.mine().stream(), board.shared().stream())
                .map(ObservationJson::of)
                .toList();
        return new Page<>(all, null);
    }

    @PostMapping("/api/v1/projects/{id}/observations")
    @ResponseStatus(HttpStatus.CREATED)
    ObservationJson ask(@PathVariable ProjectId id, @RequestBody AskForm wanted, Reader reader) {
        return get(practice.ask(wanted.wanted(id), reader), reader);
    }

    @GetMapping("/api/v1/observations/{observation}")
    ObservationJson get(@PathVariable ObservationId observation, Reader reader) {
        return ObservationJson.of(practice.get(observation, reader));
    }

    @PostMapping("/api/v1/observations/{observation}/seen")
    ObservationJson write(@PathVariable ObservationId observation, @RequestBody SeenForm form, Reader reader) {
        practice.write(observation, form.form(), reader);
        return get(observation, reader);
    }

    @PostMapping("/api/v1/observations/{observation}/answer")
    ObservationJson answer(@PathVariable ObservationId observation, @RequestBody Answer answer, Reader reader) {
        practice.answer(observation, Given.text(answer.words()), Boolean.TRUE.equals(answer.shared()), reader);
        return get(observation, reader);
    }

    /** An answer, and whether the other teachers may read it. */
    record Answer(@Nullable String words, @Nullable Boolean shared) {}

    /** An observation. */
    record ObservationJson(
            UUID id,
            UUID observed,
            UUID observer,
            String lesson,
            LocalDate day,
            String focus,
            String state,
            ObservationForm form,
            String answer,
            boolean shared) {

        static ObservationJson of(ObservationView view) {
            return new ObservationJson(
                    view.id().id(),
                    view.observed().id().id(),
                    view.observer().id().id(),
                    view.lesson(),
                    view.day(),
                    view.focus(),
                    view.state().name(),
                    view.form(),
                    view.answer(),
                    view.shared());
        }
    }
}
