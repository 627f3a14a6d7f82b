package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** The keys of one machine come to another, those that were destroyed excepted. */
class KeyArchiveTests {

    private static final PersonId LENA = new PersonId(UUID.randomUUID());
    private static final PersonId TOMAS = new PersonId(UUID.randomUUID());

    @TempDir
    Path folder;

    private final KeysInMemory rows = new KeysInMemory();
    private Path archive;
    private KeyReference lena;
    private KeyReference tomas;

    private record Machine(ParticipantKeys keys, KeyArchive archive) {}

    @BeforeEach
    void twoPersonsHaveKeys() {
        lena = old().keys().of(LENA);
        tomas = old().keys().of(TOMAS);
        archive = folder.resolve("keys.zip");
    }

    @Test
    void bringsTheKeysToAnEmptyMachine() throws IOException {
        assertThat(old().archive().write(archive)).isEqualTo(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");

        assertThat(machineOf(new KeysInMemory(), "new").archive().restore(archive))
                .isEqualTo(2);

        var there = machineOf(rows, "new");
        assertThatCode(() -> there.keys().seal(lena)).doesNotThrowAnyException();
        assertThatCode(() -> there.keys().seal(tomas)).doesNotThrowAnyException();
    }

    @Test
    void leavesOutWhatIsDestroyedHereOrThere() throws IOException {
        var former = folder.resolve("former.zip");
        old().archive().write(former);
        old().keys().destroy(LENA);
        old().archive().write(archive);

        var machine = machineOf(new KeysInMemory(), "new");
        assertThat(machine.archive().restore(archive)).isEqualTo(1);
        assertThat(machine.archive().restore(former)).isEqualTo(1);

        var there = machineOf(rows, "new");
        assertThatThrownBy(() -> there.keys().seal(lena)).isInstanceOf(RefusedException.class);
        assertThatCode(() -> there.keys().seal(tomas)).doesNotThrowAnyException();
        assertThat(folder.resolve("new/participants").resolve(lena.id() + ".key"))
                .doesNotExist();
    }

    @Test
    void doesNotReplaceKeysThatAreInUseNorAnArchive() throws IOException {
        old().archive().write(archive);

        assertThatThrownBy(() -> old().archive().restore(archive)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> old().archive().write(archive)).isInstanceOf(FileAlreadyExistsException.class);
    }

    private Machine old() {
        return machineOf(rows, "old");
    }

    private Machine machineOf(KeysInMemory table, String name) {
        var place = new KeysProperties(folder.resolve(name).resolve("master.key"));
        var master = new MasterKey(place, table);
        var shares = new KeyShares(place);
        var transactions = new NoTransactions();
        return new Machine(
                new ParticipantKeys(
                        table, master, shares, new WrappedKeys(master, shares), transactions, Clock.systemUTC()),
                new KeyArchive(master, shares, table));
    }
}
