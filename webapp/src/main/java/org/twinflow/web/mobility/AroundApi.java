package org.twinflow.web.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityLinks;
import org.twinflow.mobility.PlanStep;
import org.twinflow.shared.Page;

/** What of the plan leads to a mobility and goes on from it, for scripts. */
@RestController
@RequestMapping("/api/v1/mobilities/{id}/activities")
class AroundApi {

    private final MobilityLinks links;

    AroundApi(MobilityLinks links) {
        this.links = links;
    }

    @GetMapping
    Page<StepJson> show(@PathVariable MobilityId id, Reader reader) {
        return new Page<>(links.of(id, reader).stream().map(StepJson::of).toList(), null);
    }

    @PutMapping
    Page<StepJson> tie(@PathVariable MobilityId id, @RequestBody Set<UUID> activities, Reader reader) {
        links.tie(id, activities, reader);
        return show(id, reader);
    }

    record StepJson(String id, String title, String side, LocalDate start, LocalDate end, List<String> schools) {

        static StepJson of(PlanStep step) {
            return new StepJson(
                    step.id().toString(),
                    step.title(),
                    step.side().name(),
                    step.start(),
                    step.end(),
                    step.schools().stream().map(Object::toString).toList());
        }
    }
}
