package org.twinflow.web.journeys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.journeys.LiveWindowDetails;
import org.twinflow.journeys.LiveWindows;
import org.twinflow.journeys.LogEntryId;
import org.twinflow.journeys.LogQuestions;
import org.twinflow.journeys.QuestionDetails;
import org.twinflow.journeys.TravelLog;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.People;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;

/** Questions from home and live windows for scripts. */
@RestController
@RequestMapping("/api/v1")
class HomeApi {

    private final TravelLog log;
    private final LogQuestions questions;
    private final LiveWindows windows;
    private final People people;

    HomeApi(TravelLog log, LogQuestions questions, LiveWindows windows, People people) {
        this.log = log;
        this.questions = questions;
        this.windows = windows;
        this.people = people;
    }

    /** What the journeys of a project tell everybody who is in it. */
    @GetMapping("/projects/{id}/journeys/log")
    Page<HomeJson> entries(@PathVariable ProjectId id, Reader reader) {
        var entries = log.of(id, reader);
        var asked = questions.about(entries, reader);
        return new Page<>(
                entries.stream()
                        .map(entry -> new HomeJson(
                                JourneyApi.EntryJson.of(entry),
                                asked.getOrDefault(entry.id(), List.of()).stream()
                                        .map(QuestionJson::of)
                                        .toList()))
                        .toList(),
                null);
    }

    @PostMapping("/log-entries/{id}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    JourneyApi.IdJson ask(@PathVariable LogEntryId id, @RequestBody WordsForm form, Reader reader) {
        return new JourneyApi.IdJson(
                questions.ask(id, text(form.words()), reader).toString());
    }

    @PostMapping("/log-questions/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @RequestBody PublishForm form, Reader reader) {
        questions.decide(id, Boolean.TRUE.equals(form.publish()), reader);
    }

    @PostMapping("/log-questions/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @RequestBody WordsForm form, Reader reader) {
        questions.answer(id, text(form.words()), reader);
    }

    @GetMapping("/mobilities/{id}/live")
    Page<WindowJson> windows(@PathVariable MobilityId id, Reader reader) {
        return new Page<>(windows.of(id, reader).stream().map(WindowJson::of).toList(), null);
    }

    /** Takes the fields of the form: {@code title, beginsAt, minutes, link, moderator, class-ID}. */
    @PostMapping("/mobilities/{id}/live")
    @ResponseStatus(HttpStatus.CREATED)
    JourneyApi.IdJson plan(@PathVariable MobilityId id, @RequestBody Map<String, String> form, Reader reader) {
        var zone = people.person(reader.person()).zone();
        return new JourneyApi.IdJson(
                windows.plan(id, LiveForm.of(form, zone), reader).toString());
    }

    @PostMapping("/live-windows/{id}/sides/{place}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(@PathVariable UUID id, @PathVariable int place, @RequestBody CountForm form, Reader reader) {
        windows.count(id, place, form.present() == null ? -1 : form.present(), reader);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    record WordsForm(@Nullable String words) {}

    record PublishForm(@Nullable Boolean publish) {}

    record CountForm(@Nullable Integer present) {}

    record HomeJson(JourneyApi.EntryJson entry, List<QuestionJson> questions) {}

    record QuestionJson(String id, String asker, String words, String state, String answer) {

        static QuestionJson of(QuestionDetails question) {
            return new QuestionJson(
                    question.id().toString(),
                    question.asker().shortName(),
                    question.words(),
                    question.state().name(),
                    question.answer());
        }
    }

    record WindowJson(
            String id,
            String title,
            Instant beginsAt,
            int minutes,
            String link,
            boolean calledOff,
            List<SideJson> sides) {

        static WindowJson of(LiveWindowDetails window) {
            return new WindowJson(
                    window.id().toString(),
                    window.title(),
                    window.beginsAt(),
                    window.minutes(),
                    window.link(),
                    window.calledOff(),
                    window.sides().stream()
                            .map(side -> new SideJson(
                                    side.school().id().toString(),
                                    side.travelling(),
                                    side.moderator().name(),
                                    side.present()))
                            .toList());
        }
    }

    record SideJson(
            String school,
            boolean travelling,
            String moderator,
            @Nullable Integer present) {}
}
