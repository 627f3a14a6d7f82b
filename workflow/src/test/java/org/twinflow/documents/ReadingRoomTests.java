package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.extraction.Pages;
import org.twinflow.extraction.ReadingRoom;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;

/** Administrators see how the reading goes, and files are read again on demand. */
class ReadingRoomTests extends DocumentScene {

    private static final String NO_TEXT = "documents.why.no-text";

    @Autowired
    ReadingRoom room;

    @Autowired
    Pages pages;

    private PersonId administrator;

    @BeforeEach
    void appointAnAdministrator() {
        administrator = fixtures.anAdministrator();
    }

    @Test
    void showsAdministratorsWhatCouldNotBeReadAndWhoReads() {
        var stored = settle(store("Empty", "empty.txt", " \n \n"));

        var overview = room.overview(reader(administrator));

        assertThat(overview.failures()).anyMatch(failure -> failure.code().equals(NO_TEXT) && failure.documents() > 0);
        assertThat(overview.workers()).anyMatch(worker -> worker.name().equals("reader-1"));
        assertThat(overview.rates()).anyMatch(rate -> rate.hour() > 0 && rate.hour() >= rate.fiveMinutes());
        assertThat(room.failures(NO_TEXT, reader(administrator)))
                .anyMatch(file -> file.file().document().equals(stored.id().id())
                        && file.file().type().equals("text"));
    }

    @Test
    void readsAFileAgainForThoseWhoKeepIt() {
        var stored = settle(store("Letter", "letter.txt", "The letter of " + word + " is long enough to be read"));

        room.readAgain(stored.id(), reader(teacher));

        assertThat(documents.text(stored.id(), reader(teacher)).text()).contains(word);
        await().atMost(Duration.ofSeconds(60)).until(() -> !pages.isWaiting(stored.id(), reader(teacher)));
        assertThat(documents.get(stored.id(), reader(teacher)).state()).isEqualTo(DocumentState.READY);
        assertThat(documents.text(stored.id(), reader(teacher)).text()).contains(word);
    }

    @Test
    void readsAllFilesWithAReasonAgain() {
        var empty = settle(store("Empty", "empty.txt", " \n \n"));
        var full = settle(store("Full", "full.txt", "There are enough words in here to be read"));

        assertThat(room.readAgain(NO_TEXT, reader(administrator))).isPositive();

        assertThat(pages.isWaiting(full.id(), reader(teacher))).isFalse();
        await().atMost(Duration.ofSeconds(60)).until(() -> !pages.isWaiting(empty.id(), reader(teacher)));
        assertThat(documents.get(empty.id(), reader(teacher)).state()).isEqualTo(DocumentState.READY_WITH_LOSS);
    }

    @Test
    void isForAdministratorsAndThoseWhoKeepTheFileAlone() {
        var stored = store("Letter", "letter.txt", "Some words");

        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> room.overview(reader(teacher)));
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> room.failures(NO_TEXT, reader(teacher)));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> room.readAgain((String) null, reader(teacher)));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> room.readAgain(stored.id(), reader(pupil)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> room.readAgain(stored.id(), reader(stranger)));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> pages.of(stored.id(), reader(stranger)));
    }
}
