package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.people.PersonId;

class MasterKeyTests {

    private static final PersonId LENA = new PersonId(UUID.randomUUID());

    @TempDir
    Path folder;

    private final KeysInMemory rows = new KeysInMemory();
    private ParticipantKeys keys;

    @BeforeEach
    void aParticipantHasAKey() {
        var master = master();
        var shares = new KeyShares(new KeysProperties(file()));
        keys = new ParticipantKeys(
                rows, master, shares, new WrappedKeys(master, shares), new NoTransactions(), Clock.systemUTC());
        keys.of(LENA);
    }

    @Test
    void opensWhatItWrappedAtTheNextStart() {
        assertThat(master().allDestroyed()).isEmpty();
    }

    @Test
    void isNotReplacedWithoutAWordWhenItIsLost() throws IOException {
        Files.delete(file());

        assertThatThrownBy(this::master)
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining(file().toString());
        assertThat(file()).doesNotExist();
    }

    @Test
    void isNotTakenForTheOneOfAnotherInstallation() throws IOException {
        Files.delete(file());
        var other = new MasterKey(new KeysProperties(file()), new KeysInMemory());
        assertThat(other.allDestroyed()).isEmpty();

        assertThatThrownBy(this::master).isInstanceOf(MasterKeyException.class).hasMessageContaining("not the one");
    }

    @Test
    void saysWhenItsFileIsDamaged() throws IOException {
        Files.writeString(file(), "no key at all");

        assertThatThrownBy(this::master).isInstanceOf(MasterKeyException.class).hasMessageContaining("damaged");
    }

    @Test
    void isMadeAnewWhereNoPaperIsLeftThatItCouldOpen() throws IOException {
        keys.destroy(LENA);
        Files.delete(file());

        assertThat(master().cipher()).isNotNull();
        assertThat(file()).exists();
    }

    @Test
    void tellsTheAdministratorWhatToDo() throws IOException {
        Files.delete(file());

        var lost = MasterKeyException.missing(file());
        var analysis = new MasterKeyAnalyzer().analyze(lost, lost);

        assertThat(analysis.getDescription()).contains("master key is missing", "no new key was made");
        assertThat(analysis.getAction()).contains("backup", "twinflow.keys.master-file");
    }

    private MasterKey master() {
        return new MasterKey(new KeysProperties(file()), rows);
    }

    private Path file() {
        return folder.resolve("keys/master.key");
    }
}
