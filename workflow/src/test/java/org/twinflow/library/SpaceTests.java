package org.twinflow.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.documents.AudienceLevel.MEMBERS;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

class SpaceTests extends LibraryScene {

    private static final int BIG = 600_000;

    @Autowired
    Space space;

    @Test
    void countsEachContentOnceAndTheBinToo() {
        store(project, "One", "", MEMBERS, teacher, "x".repeat(1000));
        var again = store(project, "Again", "", MEMBERS, teacher, "x".repeat(1000));
        store(elsewhere, "Elsewhere", "", MEMBERS, stranger, "y".repeat(5000));
        care.trash(again.id(), reader(teacher));

        assertThat(space.of(project.id(), reader(teacher)).used()).isEqualTo(1000);
        assertThat(space.of(project.id(), reader(teacher)).limit()).isEqualTo(10 * Space.GIGABYTE);
        assertThatThrownBy(() -> space.of(project.id(), reader(stranger))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesWhatNoLongerFitsAndTakesWhatIsThereAlready() {
        space.give(project.id(), 1_000_000L, reader(fixtures.anAdministrator()));
        var first = store(project, "One", "", MEMBERS, teacher, text('a'));

        assertThatThrownBy(() -> store(project, "Two", "", MEMBERS, teacher, text('b')))
                .isInstanceOf(RefusedException.class)
                .hasMessage("library.space.full");
        assertThatThrownBy(() -> documents.addVersion(
                        first.id(),
                        1,
                        Upload.of("b.txt"),
                        new ByteArrayInputStream(text('b').getBytes(StandardCharsets.UTF_8)),
                        reader(teacher)))
                .hasMessage("library.space.full");

        store(project, "The same", "", MEMBERS, teacher, text('a'));
        assertThat(get(first.id()).version()).isEqualTo(1);
        assertThat(space.of(project.id(), reader(teacher)).used()).isEqualTo(BIG);
    }

    @Test
    void keepsTheLimitWhenManyArriveAtOnce() throws Exception {
        space.give(project.id(), 1_000_000L, reader(fixtures.anAdministrator()));
        Callable<Boolean> upload = () -> {
            var letter = (char) ('a' + Thread.currentThread().threadId() % 26);
            try {
                store(
                        project,
                        "One",
                        "",
                        MEMBERS,
                        teacher,
                        letter + text(letter) + Thread.currentThread().threadId());
                return true;
            } catch (RefusedException full) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            int stored = 0;
            for (var done : threads.invokeAll(Collections.nCopies(4, upload))) {
                stored += done.get() ? 1 : 0;
            }
            assertThat(stored).isEqualTo(1);
        }
        assertThat(space.of(project.id(), reader(teacher)).used()).isLessThan(1_000_000);
    }

    @Test
    void countsAnewWhereTheLimitIsNear() {
        space.give(project.id(), 1_000_000L, reader(fixtures.anAdministrator()));
        store(project, "One", "", MEMBERS, teacher, text('a'));
        documents.file(
                NewDocument.inProject(project.id(), "Made by a feature", "", MEMBERS, Upload.of("b.txt"), "en"),
                new ByteArrayInputStream("b".repeat(350_000).getBytes(StandardCharsets.UTF_8)),
                teacher);

        assertThatThrownBy(() -> store(project, "Two", "", MEMBERS, teacher, "c".repeat(300_000)))
                .hasMessage("library.space.full");
        store(project, "Three", "", MEMBERS, teacher, "d".repeat(50_000));
        assertThat(space.of(project.id(), reader(teacher)).used()).isEqualTo(1_000_000);
    }

    @Test
    void letsOnlyAdministratorsGiveSpace() {
        assertThatThrownBy(() -> space.give(project.id(), 5_000_000L, reader(coordinator)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> space.all(reader(coordinator))).isInstanceOf(ForbiddenException.class);
    }

    private static String text(char letter) {
        return String.valueOf(letter).repeat(BIG);
    }
}
