package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;

/** The acceptance check of the wish for dossiers: the list, the reason, and what stays sealed. */
class MobilityPapersAcceptanceTests extends MobilityScene {

    @Autowired
    PaperReadings readings;

    @Test
    void generatesTheDossierOfAFrenchPupilAndAdvisesAgainstAnOldConsentAndSealsTheHealthForm() {
        var colleague = fixtures.aTeacher(world.france());
        fixtures.admit(world.project(), colleague, Role.TEACHER);
        var mobility = toSpain();
        var dossier = journeys.add(mobility, world, world.pupil(), world.mother());
        journeys.add(
                mobility, world, fixtures.aPerson("pupil", world.france()), fixtures.aPerson("father", world.france()));
        journeys.answer(mobility, "confirmHost", world.partner(), Map.of("hostConfirms", "YES", "capacity", 12));
        mobilities.endSelection(mobility, reader(world.teacher()));
        jobs.runDue();

        assertThat(asked(mobility, dossier))
                .isEqualTo(papers("M04 M05 M06 M10 M11 M12 M13 M14 M16 M18 M19 M21 M22 M23 M24 M25 M26 M27 M28 M29"
                        + " M30 M33 M38"));

        journeys.submit(dossier, Paper.M13, world.mother());
        var back = mobilities.get(mobility, reader(world.teacher())).summary().end();
        readings.state(dossier, Paper.M13, 1, signedOn(back.minusMonths(13)), reader(world.teacher()));
        var advice = Objects.requireNonNull(
                readings.of(dossier, Paper.M13, reader(world.teacher())).advice());
        assertThat(advice.isAgainst()).isTrue();
        assertThat(advice.reason()).isEqualTo("signedTooLongAgo");
        dossiers.reject(dossier, Paper.M13, 1, ReturnReason.EXPIRES_TOO_EARLY, "", reader(world.teacher()));
        assertThat(dossiers.get(dossier, reader(world.mother()))
                        .paper(Paper.M13)
                        .item()
                        .reason())
                .isEqualTo(ReturnReason.EXPIRES_TOO_EARLY);

        journeys.submit(dossier, Paper.M21, world.mother());
        assertThat(dossiers.open(dossier, Paper.M21, reader(world.teacher()))).isNotNull();
        assertThatThrownBy(() -> dossiers.open(dossier, Paper.M21, reader(colleague)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(dossiers.get(dossier, reader(colleague)).paper(Paper.M21).mayOpen())
                .isFalse();
        assertThatThrownBy(() -> dossiers.open(dossier, Paper.M21, reader(world.partner())))
                .isInstanceOf(NotFoundException.class);
    }

    private Set<Paper> asked(MobilityId mobility, DossierId dossier) {
        var group = Objects.requireNonNull(
                mobilities.matrix(mobility, reader(world.coordinator())).ofGroup());
        var own = dossiers.get(dossier, reader(world.mother())).dossier();
        return Stream.concat(own.items().stream(), group.items().stream())
                .map(ItemSummary::paper)
                .collect(Collectors.toSet());
    }

    private MobilityId toSpain() {
        journeys.around(world.project(), world.coordinator());
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(100);
        return mobilities.plan(
                new NewMobility(
                        world.project(),
                        "Spring in Spain",
                        "Cadiz",
                        world.spain(),
                        List.of(world.france()),
                        Set.of(world.france()),
                        start,
                        start.plusDays(7),
                        2,
                        MobilityType.GRP,
                        Transport.TRAIN,
                        true,
                        Accommodation.FAMILY,
                        Set.of(world.teacher())),
                reader(world.coordinator()));
    }

    private static PaperFacts signedOn(LocalDate day) {
        return new PaperFacts("", "", "Claire Lambert", null, null, day, Set.of());
    }

    private static Set<Paper> papers(String codes) {
        return Arrays.stream(codes.split(" ")).map(Paper::valueOf).collect(Collectors.toSet());
    }
}
