package org.twinflow.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.documents.AudienceLevel.FAMILIES;
import static org.twinflow.documents.AudienceLevel.MEMBERS;
import static org.twinflow.documents.AudienceLevel.TEACHERS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

class FolderTests extends LibraryScene {

    @Test
    void countsOnlyWhatTheReaderSees() {
        store("Plan", "3 Mobility/Nea Akti", MEMBERS, teacher);
        store("Costs", "3 Mobility/Nea Akti", TEACHERS, teacher);
        store("Letter", "3 Mobility", FAMILIES, teacher);
        store("Marks", "10 Marks", TEACHERS, teacher);
        folders.create(project.id(), "", "9 Empty", reader(teacher));

        assertThat(tree(teacher)).containsExactly("3 Mobility 3", "3 Mobility/Nea Akti 2", "9 Empty 0", "10 Marks 1");
        assertThat(tree(pupil)).containsExactly("3 Mobility 2", "3 Mobility/Nea Akti 1");
        assertThat(tree(guardian)).containsExactly("3 Mobility 1");
        assertThatThrownBy(() -> tree(stranger)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void takesTheDocumentsAlongWhenAFolderIsRenamedOrMoved() {
        var plan = store("Plan", "A_b/C", MEMBERS, teacher);
        var similar = store("Other", "AXb/C", MEMBERS, teacher);
        var hidden = store("Costs", "A_b", TEACHERS, coordinator);
        folders.create(project.id(), "A_b", "Empty", reader(teacher));

        folders.rename(project.id(), "A_b", "Journeys", reader(teacher));

        assertThat(get(plan.id()).folder()).isEqualTo("Journeys/C");
        assertThat(get(hidden.id()).folder()).isEqualTo("Journeys");
        assertThat(get(similar.id()).folder()).isEqualTo("AXb/C");
        folders.move(project.id(), "Journeys/C", "AXb/C", reader(teacher));
        assertThat(get(plan.id()).folder()).isEqualTo("AXb/C/C");
        assertThat(tree(teacher)).contains("Journeys/Empty 0", "Journeys 1").doesNotContain("Journeys/C 1");
    }

    @Test
    void movesWhatLiesInTheBinAlong() {
        var plan = store("Plan", "Old", MEMBERS, teacher);
        store("Stays", "Old", MEMBERS, teacher);
        care.trash(plan.id(), reader(teacher));

        folders.rename(project.id(), "Old", "New", reader(teacher));
        care.restore(plan.id(), reader(teacher));

        assertThat(get(plan.id()).folder()).isEqualTo("New");
    }

    @Test
    void refusesAFolderThatIsThereOrLiesInItself() {
        store("Plan", "Here/Below", MEMBERS, teacher);

        assertThatThrownBy(() -> folders.create(project.id(), "", "here", reader(teacher)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("library.folder.there");
        assertThatThrownBy(() -> folders.move(project.id(), "Here", "Here/Below", reader(teacher)))
                .hasMessage("library.folder.into-itself");
        for (var name : List.of("", " ", "a/b", "..", "x".repeat(81))) {
            assertThatThrownBy(() -> folders.create(project.id(), "", name, reader(teacher)))
                    .isInstanceOf(InvalidException.class);
        }
        assertThatThrownBy(() -> folders.rename(project.id(), "Nowhere", "New", reader(teacher)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void letsOnlyThoseWhoKeepTheDocumentsChangeFolders() {
        store("Plan", "Here", MEMBERS, pupil);

        assertThatThrownBy(() -> folders.create(project.id(), "", "Mine", reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> folders.rename(project.id(), "Here", "Mine", reader(guardian)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> folders.create(project.id(), "", "Mine", reader(stranger)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void throwsTheContentOfAFolderAwayAndBringsItBack() {
        var plan = store("Plan", "Here/Below", MEMBERS, teacher);
        var letter = store("Letter", "Here", FAMILIES, teacher);
        folders.create(project.id(), "Here", "Empty", reader(teacher));

        var thrown = bulk.trash(project.id(), folders.content(project.id(), "Here", reader(teacher)), reader(teacher));
        folders.forget(project.id(), "Here", reader(teacher));

        assertThat(thrown.done()).isEqualTo(2);
        assertThat(tree(teacher)).isEmpty();
        assertThatThrownBy(() -> bulk.undo(thrown.batch(), reader(coordinator))).isInstanceOf(NotFoundException.class);
        assertThat(bulk.undo(thrown.batch(), reader(teacher)).done()).isEqualTo(2);
        assertThat(get(plan.id()).folder()).isEqualTo("Here/Below");
        assertThat(get(letter.id()).folder()).isEqualTo("Here");
    }

    private List<String> tree(PersonId by) {
        return folders.tree(project.id(), reader(by)).stream()
                .map(folder -> folder.path() + " " + folder.documents())
                .toList();
    }
}
