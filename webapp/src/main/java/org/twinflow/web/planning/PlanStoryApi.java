package org.twinflow.web.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.planning.PlanHistory;
import org.twinflow.planning.PlanRequest;
import org.twinflow.planning.PlanRequests;
import org.twinflow.projects.ProjectId;

/** What became of a plan and what is asked of it, for machines; sentences in the language of the request. */
@RestController
@RequestMapping("/api/v1/projects/{id}/plan")
class PlanStoryApi {

    private final PlanHistory history;
    private final PlanRequests requests;
    private final PlanWords words;

    PlanStoryApi(PlanHistory history, PlanRequests requests, PlanWords words) {
        this.history = history;
        this.requests = requests;
        this.words = words;
    }

    @GetMapping("/editions")
    Items<EditionJson> editions(@PathVariable ProjectId id, Reader reader) {
        return new Items<>(history.editions(id, reader).stream()
                .map(each -> new EditionJson(each.number(), each.publishedAt(), words.changes(each.changes())))
                .toList());
    }

    @GetMapping("/advice")
    Items<String> advice(@PathVariable ProjectId id, Reader reader) {
        return new Items<>(words.conflicts(history.advice(id, LocaleContextHolder.getLocale(), reader)));
    }

    @GetMapping("/requests")
    Items<RequestJson> requests(@PathVariable ProjectId id, Reader reader) {
        return new Items<>(requests.of(id, reader).stream().map(RequestJson::of).toList());
    }

    @PostMapping("/requests")
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(@PathVariable ProjectId id, @RequestBody RequestController.Form wanted, Reader reader) {
        return new Asked(requests.ask(id, wanted.wanted(), reader).toString());
    }

    /** A list as all of them are answered; these have no further page. */
    record Items<T>(List<T> items, @Nullable String next) {

        Items(List<T> items) {
            this(items, null);
        }
    }

    /** An edition and what became another in it. */
    record EditionJson(int number, @Nullable Instant publishedAt, List<String> changes) {}

    /** A request as machines read it. */
    record RequestJson(String id, @Nullable String activity, String words, String by, String state, String reason) {

        static RequestJson of(PlanRequest request) {
            var activity = request.wanted().activity();
            return new RequestJson(
                    request.id().toString(),
                    activity == null ? null : activity.toString(),
                    request.wanted().words(),
                    request.by().name(),
                    request.state().name(),
                    request.reason());
        }
    }

    /** What was asked for is known by this id. */
    record Asked(String id) {}
}
