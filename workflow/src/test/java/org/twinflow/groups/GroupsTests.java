package org.twinflow.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Thirty-two pupils of four schools in groups: S13 and S55. */
@SpringBootTest
class GroupsTests extends FourSchools {

    @Autowired
    GroupChoices choices;

    @Test
    void holdPupilsOfThreeCountriesEachAndKeepWhoIsLocked() {
        var id = open(8, 4, 3, List.of());
        making.mix(id, false, fixtures.reader(helene));

        var first = get(id);
        assertThat(first.state()).isEqualTo(DivisionState.DRAFT);
        assertThat(first.groups()).hasSize(8).allSatisfy(group -> {
            assertThat(group.pupils()).hasSize(4);
            assertThat(group.countries()).isGreaterThanOrEqualTo(3);
        });
        assertThat(first.findings()).isEmpty();
        making.mix(id, false, fixtures.reader(helene));
        assertThat(seats(id)).isEqualTo(seats(first));

        var stays = pupils.get(5);
        var there = id(first, 7);
        moves.move(id, List.of(stays), there, fixtures.reader(lucia));
        moves.lock(id, List.of(stays), true, fixtures.reader(lucia));
        making.mix(id, true, fixtures.reader(helene));
        assertThat(seats(id)).containsEntry(stays, there);
        assertThat(seats(id)).isNotEqualTo(seats(first));
        assertThat(get(id).groups()).allSatisfy(group -> {
            assertThat(group.pupils()).hasSize(4);
            assertThat(group.countries()).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void giveFourOfFivePupilsOneOfTheirFirstTwoTopics() {
        var id = open(8, 4, 3, List.of("Birds", "Bridges", "Floods", "Songs"));
        for (int at = 0; at < 30; at++) {
            var first = at * at % 4;
            choices.rank(id, List.of(first, (first + 1 + at % 3) % 4), fixtures.reader(pupils.get(at)));
        }
        var silent = pupils.get(31);
        assertThatThrownBy(() -> choices.rankFor(id, silent, List.of(1), Level.B1, fixtures.reader(lucia)))
                .isInstanceOf(ForbiddenException.class);
        choices.rankFor(id, silent, List.of(1, 3), Level.B1, fixtures.reader(helene));
        choices.toggle(id, 2, fixtures.reader(pupils.get(30)));
        choices.toggle(id, 0, fixtures.reader(pupils.get(30)));
        choices.toggle(id, 2, fixtures.reader(pupils.get(30)));
        assertThat(groups.choosing(project, fixtures.reader(pupils.get(30))))
                .singleElement()
                .satisfies(choosing -> assertThat(choosing.ranks()).containsExactly(0));
        assertThatThrownBy(() -> choices.rank(id, List.of(1, 1), fixtures.reader(pupils.get(0))))
                .isInstanceOf(InvalidException.class);

        making.mix(id, false, fixtures.reader(helene));

        var mixed = get(id);
        assertThat(mixed.wishing()).isEqualTo(32);
        assertThat(mixed.contentPercent()).isGreaterThanOrEqualTo(80);
        assertThat(mixed.groups()).allSatisfy(group -> {
            assertThat(group.pupils()).hasSize(4);
            assertThat(group.countries()).isGreaterThanOrEqualTo(3);
        });
        assertThat(mixed.groups().stream().map(DivisionDetails.Group::topic).distinct())
                .containsExactlyInAnyOrder("Birds", "Bridges", "Floods", "Songs");
        assertThatThrownBy(() -> choices.rank(id, List.of(1), fixtures.reader(pupils.get(0))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void sayWhyAMixCannotBeHad() {
        for (int at = 0; at < 32; at++) {
            if (at % 4 == 2 || at % 4 == 3 && at > 7) {
                fixtures.dismiss(project, pupils.get(at));
            }
        }
        var id = open(8, 2, 2, List.of());
        var wishes = open(4, 5, 3, List.of("Birds", "Bridges"));
        pupils.stream()
                .filter(pupil -> fixtures.reader(pupil).isInProject(project.id()))
                .forEach(pupil -> choices.rank(wishes, List.of(0), fixtures.reader(pupil)));

        making.mix(id, false, fixtures.reader(helene));
        making.mix(wishes, false, fixtures.reader(helene));

        assertThat(get(id).findings()).extracting(Finding::code).containsExactly("groups.finding.room");
        assertThat(get(wishes).findings())
                .extracting(Finding::code)
                .contains("groups.finding.mix-impossible", "groups.finding.countries", "groups.finding.wishes")
                .contains("groups.finding.crowded");
        assertThatThrownBy(() -> open(1, 4, 5, List.of("One")))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        wrong -> assertThat(wrong.errors())
                                .extracting(error -> error.field())
                                .containsExactly("groups", "countries", "topics"));
    }

    @Test
    void areChangedByHandAndTakenBackStepByStep() {
        var id = open(8, 4, 3, List.of());
        making.mix(id, false, fixtures.reader(helene));
        var made = seats(id);
        var moved = pupils.get(3);
        var target = id(get(id), id(get(id), 0).equals(made.get(moved)) ? 1 : 0);
        moves.move(id, List.of(moved), target, fixtures.reader(helene));
        moves.lock(id, List.of(moved), true, fixtures.reader(helene));
        moves.move(id, List.of(pupils.get(4)), null, fixtures.reader(helene));
        assertThat(get(id).loose()).hasSize(1);
        assertThat(get(id).findings()).extracting(Finding::code).contains("groups.finding.loose");

        moves.undo(id, fixtures.reader(helene));
        moves.undo(id, fixtures.reader(helene));
        assertThat(seats(id)).containsEntry(moved, target);
        moves.undo(id, fixtures.reader(helene));
        assertThat(seats(id)).isEqualTo(made);
        moves.undo(id, fixtures.reader(helene));
        assertThat(seats(id)).isEmpty();
        assertThatThrownBy(() -> moves.undo(id, fixtures.reader(helene))).isInstanceOf(RefusedException.class);

        moves.leaveOut(id, List.of(pupils.get(1)), true, fixtures.reader(helene));
        making.mix(id, false, fixtures.reader(helene));
        assertThat(seats(id)).hasSize(31).doesNotContainKey(pupils.get(1));
        assertThatThrownBy(() -> moves.move(id, List.of(moved), target, fixtures.reader(pupils.get(0))))
                .isInstanceOf(ForbiddenException.class);
        divisions.discard(id, fixtures.reader(helene));
        assertThatThrownBy(() -> get(id)).isInstanceOf(NotFoundException.class);
    }
}
