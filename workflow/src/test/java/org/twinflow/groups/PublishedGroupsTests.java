package org.twinflow.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.InboxFixtures;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.library.Folders;
import org.twinflow.library.Space;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.StaleException;

/** Groups that work: what their members see, their folder and their tasks. */
@SpringBootTest
class PublishedGroupsTests extends FourSchools {

    @Autowired
    InboxFixtures inbox;

    @Autowired
    GroupPublishing publishing;

    @Autowired
    GroupPapers papers;

    @Autowired
    GroupLife life;

    @Autowired
    Folders folders;

    @Autowired
    Documents documents;

    @Autowired
    Space space;

    @Autowired
    Assignments assignments;

    @Test
    void areSeenByTheirMembersOncePublishedAndHaveAFolderAndTasks() {
        var id = open(8, 4, 3, List.of());
        making.mix(id, false, fixtures.reader(helene));
        var pupil = pupils.get(6);
        assertThat(groups.mine(project, fixtures.reader(pupil))).isEmpty();
        publishing.publish(id, fixtures.reader(helene));

        var own = groups.mine(project, fixtures.reader(pupil)).getFirst();
        assertThat(own.members()).hasSize(4).anyMatch(GroupDetails.Member::self);
        var other = get(id).groups().stream()
                .filter(group -> !group.id().equals(own.id()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> groups.get(other.id(), fixtures.reader(pupil))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> divisions.get(id, fixtures.reader(pupil))).isInstanceOf(ForbiddenException.class);
        var stranger = other.pupils().getFirst().person().id();
        var another = other.pupils().getLast().person().id();

        var paper = papers.handIn(
                own.id(), "Our map", Upload.of("map.txt"), bytes("the river bends"), fixtures.reader(pupil));
        assertThat(papers.of(own.id(), fixtures.reader(lucia))).hasSize(1);
        assertThat(folders.tree(project.id(), fixtures.reader(pupil)))
                .extracting(folder -> folder.path())
                .contains(own.folder());
        assertThatThrownBy(() -> documents.get(paper.id(), fixtures.reader(stranger)))
                .isInstanceOf(NotFoundException.class);

        var placed = documents.store(
                NewDocument.inProject(
                        project.id(),
                        "Our poem",
                        String.valueOf(own.folder()),
                        AudienceLevel.PUBLIC,
                        Upload.of("poem.txt"),
                        "en"),
                bytes("the river sings"),
                fixtures.reader(helene));
        assertThat(papers.of(own.id(), fixtures.reader(pupil))).hasSize(2);
        assertThatThrownBy(() -> documents.get(placed.id(), fixtures.reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> documents.get(placed.id(), fixtures.reader(another)))
                .isInstanceOf(NotFoundException.class);

        assignments.assign(task("group:" + own.id()), fixtures.reader(helene));
        assertThat(inbox.keys(pupil, project)).containsExactly("doTaskTogether");
        assertThat(inbox.keys(stranger, project)).isEmpty();
        assertThatThrownBy(() -> assignments.assign(task("group:" + id), fixtures.reader(helene)))
                .isInstanceOf(InvalidException.class);

        moves.move(id, List.of(pupil), other.id(), fixtures.reader(helene));
        assertThat(groups.mine(project, fixtures.reader(pupil)))
                .extracting(GroupDetails::id)
                .containsExactly(other.id());
        assertThat(inbox.keys(pupil, project)).isEmpty();
        assertThatThrownBy(() -> documents.get(paper.id(), fixtures.reader(pupil)))
                .isInstanceOf(NotFoundException.class);
        fixtures.dismiss(project, pupil);
        assertThat(seats(id)).hasSize(31).doesNotContainKey(pupil);
        assertThat(fixtures.reader(pupil).tokens()).noneMatch(token -> token.startsWith("group:"));
        moves.undo(id, fixtures.reader(helene));
        publishing.withdraw(id, fixtures.reader(helene));
        assertThat(groups.mine(project, fixtures.reader(stranger))).isEmpty();
    }

    @Test
    void settleAmongThemselvesWhoDoesWhatAndHowTheyWork() {
        var id = open(8, 4, 3, List.of());
        making.mix(id, false, fixtures.reader(helene));
        publishing.publish(id, fixtures.reader(helene));
        var own = groups.mine(project, fixtures.reader(pupils.get(6))).getFirst();
        var mates = own.members().stream().map(member -> member.person().id()).toList();
        var first = fixtures.reader(mates.getFirst());
        var second = fixtures.reader(mates.get(1));
        var stranger = fixtures.reader(pupils.stream()
                .filter(pupil -> !mates.contains(pupil))
                .findFirst()
                .orElseThrow());

        life.give(own.id(), mates.getFirst(), Duty.CHAIR, second);
        life.give(own.id(), mates.get(1), Duty.SCRIBE, fixtures.reader(lucia));
        life.rotate(own.id(), first);
        assertThat(duties(own.id()))
                .doesNotContainEntry(mates.getFirst(), Duty.CHAIR)
                .containsValue(Duty.CHAIR);
        life.give(own.id(), mates.get(2), Duty.CHAIR, first);
        assertThat(duties(own.id())).containsEntry(mates.get(2), Duty.CHAIR);
        assertThat(duties(own.id()).values()).containsOnlyOnce(Duty.CHAIR);
        assertThatThrownBy(() -> life.rotate(own.id(), stranger)).isInstanceOf(NotFoundException.class);

        assertThatThrownBy(() -> life.write(own.id(), "We are kind.", 0, fixtures.reader(helene)))
                .isInstanceOf(ForbiddenException.class);
        life.write(own.id(), "We are kind.", 0, first);
        life.agree(own.id(), 1, second);
        assertThat(life.contracts(own.id(), fixtures.reader(helene)))
                .singleElement()
                .satisfies(contract -> {
                    assertThat(contract.agreed()).hasSize(2);
                    assertThat(contract.missing()).hasSize(2);
                });
        assertThatThrownBy(() -> life.write(own.id(), "We are fast.", 0, second))
                .isInstanceOf(StaleException.class);
        life.write(own.id(), "We are kind and fast.", 1, second);
        assertThatThrownBy(() -> life.agree(own.id(), 1, first)).isInstanceOf(StaleException.class);
        mates.forEach(mate -> life.agree(own.id(), 2, fixtures.reader(mate)));
        assertThat(life.contracts(own.id(), first))
                .extracting(ContractView::isAgreed)
                .containsExactly(true, false);
    }

    @Test
    void storeNothingWhereTheProjectHasNoRoomLeft() {
        var id = open(8, 4, 3, List.of());
        making.mix(id, false, fixtures.reader(helene));
        publishing.publish(id, fixtures.reader(helene));
        var own = groups.mine(project, fixtures.reader(pupils.get(6))).getFirst();
        space.give(project.id(), 1_000_000L, fixtures.reader(fixtures.anAdministrator()));
        var member = fixtures.reader(pupils.get(6));
        var big = Upload.of("film.bin");

        assertThatThrownBy(() ->
                        papers.handIn(own.id(), "Our film", big, new ByteArrayInputStream(new byte[1_000_001]), member))
                .hasMessage("library.space.full");
        assertThat(papers.of(own.id(), member)).isEmpty();
    }

    private Map<PersonId, Duty> duties(GroupId id) {
        var duties = new HashMap<PersonId, Duty>();
        groups.get(id, fixtures.reader(helene)).members().stream()
                .filter(member -> member.duty() != null)
                .forEach(member -> duties.put(member.person().id(), Objects.requireNonNull(member.duty())));
        return duties;
    }

    private NewAssignment task(String target) {
        return new NewAssignment(
                project,
                "Draw the river",
                "",
                AssigneeKind.GROUP,
                target,
                LocalDate.now(clock).plusDays(9),
                false,
                Priority.NORMAL);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
