package org.twinflow.web.purges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.SchoolId;
import org.twinflow.purges.JourneyPurges;
import org.twinflow.purges.PurgeGroup;
import org.twinflow.purges.PurgeLine;
import org.twinflow.purges.Purges;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** The papers that go after a journey, for data protection officers and their machines. */
@RestController
@RequestMapping("/api/v1/data-protection/journeys/{id}")
class PurgeApi {

    private final Purges purges;

    PurgeApi(Purges purges) {
        this.purges = purges;
    }

    @GetMapping
    JourneyJson get(@PathVariable MobilityId id, Reader reader) {
        return JourneyJson.of(purges.of(id, reader));
    }

    /** Says that the papers of a class were looked at; those of some travellers are held. */
    @PostMapping("/checks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable MobilityId id, @RequestBody CheckJson check, Reader reader) {
        var held = check.held() == null ? Set.<UUID>of() : check.held();
        purges.confirm(
                id,
                named("retentionClass", check.retentionClass()),
                new SchoolId(named("school", check.school())),
                held.stream().map(DossierId::new).collect(Collectors.toSet()),
                check.reason() == null ? "" : check.reason(),
                reader);
    }

    @PostMapping("/releases")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable MobilityId id, @RequestBody ReleaseJson release, Reader reader) {
        purges.release(
                id,
                named("retentionClass", release.retentionClass()),
                new DossierId(named("dossier", release.dossier())),
                reader);
    }

    /** What is left out is asked for: papers of another class or school are not to be meant by chance. */
    private static <T> T named(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidException(FieldError.of(field, "purges.missing"));
        }
        return value;
    }

    record CheckJson(
            @Nullable RetentionClass retentionClass,
            @Nullable UUID school,
            @Nullable Set<UUID> held,
            @Nullable String reason) {}

    record ReleaseJson(
            @Nullable RetentionClass retentionClass,
            @Nullable UUID dossier) {}

    record JourneyJson(UUID mobility, String title, LocalDate start, LocalDate end, List<GroupJson> items) {

        static JourneyJson of(JourneyPurges all) {
            var journey = all.journey();
            return new JourneyJson(
                    all.id().id(),
                    journey.title(),
                    journey.start(),
                    journey.end(),
                    all.groups().stream().map(GroupJson::of).toList());
        }
    }

    record GroupJson(
            RetentionClass retentionClass,
            UUID school,
            boolean waits,
            @Nullable Instant checkedAt,
            @Nullable LocalDate until,
            int there,
            int held,
            int gone,
            List<PurgeLine> lines) {

        static GroupJson of(PurgeGroup group) {
            var checked = group.checked();
            return new GroupJson(
                    group.kind(),
                    group.school().id().id(),
                    group.waits(),
                    checked == null ? null : checked.at(),
                    group.until(),
                    group.there(),
                    group.held(),
                    group.gone(),
                    group.lines());
        }
    }
}
