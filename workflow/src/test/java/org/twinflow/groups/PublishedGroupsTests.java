package org.twinflow.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.InboxFixtures;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Upload;
import org.twinflow.library.Folders;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

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
    Folders folders;

    @Autowired
    Documents documents;

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

        var paper = papers.handIn(
                own.id(), "Our map", Upload.of("map.txt"), bytes("the river bends"), fixtures.reader(pupil));
        assertThat(papers.of(own.id(), fixtures.reader(lucia))).hasSize(1);
        assertThat(folders.tree(project.id(), fixtures.reader(pupil)))
                .extracting(folder -> folder.path())
                .contains(own.folder());
        assertThatThrownBy(() -> documents.get(paper.id(), fixtures.reader(stranger)))
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
