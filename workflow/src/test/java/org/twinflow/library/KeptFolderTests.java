package org.twinflow.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.twinflow.documents.AudienceLevel.FAMILIES;
import static org.twinflow.documents.AudienceLevel.MEMBERS;
import static org.twinflow.documents.AudienceLevel.PUBLIC;
import static org.twinflow.documents.AudienceLevel.TEACHERS;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.DocumentChange;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.search.Search;
import org.twinflow.search.SearchQuery;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** A folder that is kept for one pupil and the teachers; another pupil of the project sees nothing of it. */
class KeptFolderTests extends LibraryScene {

    @Autowired
    Search search;

    @Autowired
    KeptFolders kept;

    PersonId other;
    PersonId administrator;

    @BeforeEach
    void keepAFolder() {
        var school = fixtures.aSchool("FR");
        other = fixtures.aPerson("other", school);
        administrator = fixtures.aPerson("admin", school);
        fixtures.admit(project, other, Role.PUPIL);
        fixtures.admit(project, administrator, Role.PUPIL_ADMIN);
        folders.createFor(
                project.id(),
                "",
                "Group 1",
                "one",
                Set.of("person:" + pupil, Scope.project(project.id()).token(Role.TEACHER)),
                reader(coordinator));
    }

    @Test
    void showsWhatIsUploadedToThemAlone() {
        var word = "w" + UUID.randomUUID().toString().substring(0, 8);
        var plain = store("Plain " + word, "", MEMBERS, teacher);
        var open = store("Open " + word, "Group 1/Below", PUBLIC, teacher);
        var own = store("Own " + word, "GROUP 1", MEMBERS, pupil);

        assertThat(open.level()).isNull();
        assertThat(open.facts().placed()).isTrue();
        assertSeen(open.id(), pupil, teacher, coordinator);
        assertHidden(open.id(), other, administrator, guardian, stranger);
        assertHidden(own.id(), other, administrator, guardian);
        await().atMost(Duration.ofSeconds(30)).until(() -> hits(word, teacher) == 3);
        assertThat(hits(word, other)).isEqualTo(1);
        care.rename(plain.id(), plain.title(), "Group 1", reader(teacher));
        assertThat(hits(word, other)).isZero();
        assertThatThrownBy(() -> store("Theirs", "Group 1", MEMBERS, other)).hasMessage("documents.folder.foreign");
        assertThat(tree(pupil)).contains("Group 1");
        assertThat(tree(other)).isEmpty();
        assertThat(tree(administrator)).isEmpty();
    }

    @Test
    void appliesToWhatIsMovedInAndEndsWhenItIsMovedOut() {
        var marks = store("Marks", "", TEACHERS, teacher);
        var poster = store("Poster", "", FAMILIES, teacher);
        care.rename(marks.id(), "Marks", "Group 1", reader(teacher));
        var change = new DocumentChange("Poster", "Group 1", "", List.of(), null);
        care.change(poster.id(), change, reader(teacher));
        assertSeen(marks.id(), pupil);
        assertHidden(poster.id(), other, guardian);
        assertThatThrownBy(() -> care.show(poster.id(), PUBLIC, reader(teacher)))
                .hasMessage("documents.folder.kept");

        version(poster);
        assertHidden(poster.id(), other, guardian);
        care.trash(poster.id(), reader(teacher));
        care.restore(poster.id(), reader(teacher));
        assertHidden(poster.id(), other, guardian);

        care.rename(marks.id(), "Marks", "", reader(teacher));
        care.rename(poster.id(), "Poster", "Elsewhere", reader(teacher));
        assertThat(get(marks.id()).level()).isEqualTo(TEACHERS);
        assertThat(get(poster.id()).level()).isEqualTo(MEMBERS);
        assertSeen(poster.id(), other);
        assertHidden(poster.id(), guardian);
    }

    @Test
    void appliesToManyAndGivesThemBackAsTheyWere() {
        var poster = store("Poster", "Here", FAMILIES, teacher);
        var filed = documents.file(
                NewDocument.filed(project.id(), "Bill", Set.of("person:" + teacher), Upload.of("bill.txt"), "en"),
                new ByteArrayInputStream("Bill".getBytes(StandardCharsets.UTF_8)),
                teacher);

        var moved = bulk.move(project.id(), List.of(poster.id(), filed.id()), "Group 1", reader(teacher));
        assertThat(moved.items()).extracting(item -> item.code()).containsExactly(null, "documents.folder.filed");
        assertHidden(poster.id(), other, guardian);

        bulk.undo(moved.batch(), reader(teacher));
        assertThat(get(poster.id()).level()).isEqualTo(FAMILIES);
        assertSeen(poster.id(), other, guardian);
    }

    @Test
    void appliesToFoldersThatAreMoved() {
        var map = store("Map", "Maps/North", MEMBERS, teacher);
        var thrown = store("Old map", "Maps", MEMBERS, teacher);
        care.trash(thrown.id(), reader(teacher));

        folders.move(project.id(), "Maps", "Group 1", reader(teacher));
        assertHidden(map.id(), other);
        care.restore(thrown.id(), reader(teacher));
        assertHidden(thrown.id(), other);
        assertThatThrownBy(() -> folders.create(project.id(), "Group 1", "Mine", reader(administrator)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> folders.move(project.id(), "Group 1/Maps", "", reader(administrator)))
                .isInstanceOf(NotFoundException.class);

        folders.rename(project.id(), "Group 1", "The first", reader(teacher));
        assertThat(kept.of(project.id(), "one")).contains("The first");
        assertHidden(map.id(), other);
        folders.move(project.id(), "The first/Maps", "", reader(teacher));
        assertSeen(map.id(), other);
    }

    @Test
    void staysForAsLongAsItsOwnerIsThere() {
        assertThatThrownBy(() -> folders.content(project.id(), "Group 1", reader(teacher)))
                .hasMessage("library.folder.kept");
        assertThatThrownBy(() -> folders.forget(project.id(), "Group 1", reader(teacher)))
                .hasMessage("library.folder.kept");
        kept.giveUp(project.id(), "one");
        assertThat(folders.content(project.id(), "Group 1", reader(teacher))).isEmpty();
        folders.createFor(project.id(), "", "Group 1", "two", Set.of("person:" + other), reader(coordinator));
        assertThat(kept.of(project.id(), "two")).contains("Group 1 2");
        assertThat(tree(other)).containsExactly("Group 1 2");
    }

    private void version(DocumentDetails document) {
        documents.addVersion(
                document.id(),
                1,
                Upload.of("new.txt"),
                new ByteArrayInputStream("new words".getBytes(StandardCharsets.UTF_8)),
                reader(teacher));
    }

    private void assertSeen(DocumentId id, PersonId... readers) {
        assertThat(readers)
                .allSatisfy(person ->
                        assertThat(documents.get(id, reader(person)).id()).isEqualTo(id));
    }

    private void assertHidden(DocumentId id, PersonId... readers) {
        assertThat(readers)
                .allSatisfy(person -> assertThatThrownBy(() -> documents.get(id, reader(person)))
                        .isInstanceOf(NotFoundException.class));
    }

    private long hits(String word, PersonId by) {
        return search.count(SearchQuery.of(word, reader(by).tokens(), "en"));
    }

    private List<String> tree(PersonId by) {
        return folders.tree(project.id(), reader(by)).stream().map(Folder::path).toList();
    }
}
