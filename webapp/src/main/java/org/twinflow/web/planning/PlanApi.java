package org.twinflow.web.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.planning.ActivityId;
import org.twinflow.planning.Conflict;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.planning.Revised;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.ETags;
import org.twinflow.web.projects.Given;

/** The plan of a project, for machines. */
@RestController
@RequestMapping("/api/v1/projects/{id}/plan")
class PlanApi {

    private final Plans plans;

    PlanApi(Plans plans) {
        this.plans = plans;
    }

    @GetMapping
    ResponseEntity<PlanJson> get(@PathVariable ProjectId id, Reader reader) {
        return answer(id, reader);
    }

    /** Puts these activities in place of the draft; one with the id of an activity of the draft changes it. */
    @PutMapping
    ResponseEntity<PlanJson> put(
            @PathVariable ProjectId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Wanted wanted,
            Reader reader) {
        var present = find(id, reader).version();
        ETags.require(ifMatch, present);
        plans.replace(id, wanted.revised(), present, reader);
        return answer(id, reader);
    }

    private ResponseEntity<PlanJson> answer(ProjectId id, Reader reader) {
        var plan = find(id, reader);
        return ResponseEntity.ok().eTag(ETags.of(plan.version())).body(PlanJson.of(plan));
    }

    private PlanDetails find(ProjectId id, Reader reader) {
        return plans.of(id, reader).orElseThrow(() -> new NotFoundException(id));
    }

    /** A whole draft as machines send it. */
    record Wanted(@Nullable List<ActivityJson> activities) {

        List<Revised> revised() {
            return activities == null
                    ? List.of()
                    : activities.stream().map(ActivityJson::revised).toList();
        }
    }

    /** A plan as machines read it. */
    record PlanJson(
            String id,
            int edition,
            @Nullable Instant publishedAt,
            String stage,
            List<ActivityJson> draft,
            List<ActivityJson> activities,
            List<Conflict> conflicts,
            long version) {

        static PlanJson of(PlanDetails plan) {
            return new PlanJson(
                    plan.id().toString(),
                    plan.edition(),
                    plan.publishedAt(),
                    plan.stage().name(),
                    plan.draft().stream().map(ActivityJson::of).toList(),
                    plan.current().stream().map(ActivityJson::of).toList(),
                    plan.conflicts(),
                    plan.version());
        }
    }

    /** An activity as machines read and send it. */
    record ActivityJson(
            @Nullable String id,
            @Nullable String title,
            @Nullable String phase,
            @Nullable String start,
            @Nullable String end,
            @Nullable String responsible,
            @Nullable List<String> schools,
            @Nullable List<String> languages,
            @Nullable String output,
            @Nullable LocalDate done) {

        static ActivityJson of(PlannedActivity activity) {
            var form = ActivityForm.of(activity);
            return new ActivityJson(
                    activity.id().toString(),
                    form.title(),
                    form.phase(),
                    form.start(),
                    form.end(),
                    form.responsible(),
                    form.schools(),
                    form.languages(),
                    form.output(),
                    activity.done());
        }

        Revised revised() {
            var form = new ActivityForm(title, phase, start, end, responsible, schools, languages, output);
            var given = new Given();
            var activity = id == null ? null : new ActivityId(given.id("id", id));
            given.check();
            return new Revised(activity, form.activity());
        }
    }
}
