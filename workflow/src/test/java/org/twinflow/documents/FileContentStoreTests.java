package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StorageFullException;
import org.twinflow.shared.TooLargeException;

class FileContentStoreTests {

    private static final PersonId LENA = new PersonId(UUID.randomUUID());
    private static final PersonId TOMAS = new PersonId(UUID.randomUUID());
    private static final long LIMIT = 1_000_000;

    @TempDir
    Path folder;

    private ParticipantKeys keys;
    private FileContentStore store;

    @BeforeEach
    void open() {
        var rows = new KeysInMemory();
        var place = new KeysProperties(folder.resolve("keys/master.key"));
        var master = new MasterKey(place, rows);
        var shares = new KeyShares(place);
        keys = new ParticipantKeys(
                rows,
                master,
                shares,
                new WrappedKeys(master, shares),
                mock(PlatformTransactionManager.class),
                Clock.systemUTC());
        store = store(DataSize.ofBytes(0));
    }

    @Test
    void namesAContentByItsHashAndGivesItBack() throws IOException {
        var stored = store.put(null, bytes("A river"), LIMIT);

        assertThat(stored.hash()).isEqualTo(sha256("A river"));
        assertThat(stored.size()).isEqualTo(7);
        assertThat(store.open(null, stored.hash())).hasBinaryContent("A river".getBytes(StandardCharsets.UTF_8));
        assertThat(store.verify(null, stored.hash())).isEqualTo(ContentState.WHOLE);
    }

    @Test
    void keepsEqualContentsOnce() throws IOException {
        store.put(null, bytes("twice"), LIMIT);
        store.put(null, bytes("twice"), LIMIT);

        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesNothingOfWhatItRefuses() throws IOException {
        assertThatThrownBy(() -> store.put(null, bytes(""), LIMIT))
                .isInstanceOf(RefusedException.class)
                .hasMessage("documents.empty");
        assertThatThrownBy(() -> store.put(null, bytes("too much"), 5)).isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> store.put(null, new Broken(), LIMIT)).hasMessageContaining("broke off");

        assertThat(files()).isEmpty();
    }

    @Test
    void refusesWhenTheDiskIsFull() {
        var full = store(DataSize.ofTerabytes(100_000));

        assertThatThrownBy(() -> full.put(null, bytes("more"), LIMIT)).isInstanceOf(StorageFullException.class);
    }

    @Test
    void noticesADamagedContent() throws IOException {
        var stored = store.put(null, bytes("genuine"), LIMIT);
        Files.writeString(files().getFirst(), "another");

        assertThat(store.verify(null, stored.hash())).isEqualTo(ContentState.DAMAGED);
        assertThatThrownBy(() -> store.open(null, stored.hash()).readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void mendsADamagedContentWhenItComesAgain() throws IOException {
        var stored = store.put(null, bytes("genuine"), LIMIT);
        Files.writeString(files().getFirst(), "cut");

        store.put(null, bytes("genuine"), LIMIT);

        assertThat(store.verify(null, stored.hash())).isEqualTo(ContentState.WHOLE);
    }

    @Test
    void encryptsPersonalPapersAndSharesThemWithNobody() throws IOException {
        var key = keys.of(LENA);
        var paper = "Lena is allergic to nuts. ".repeat(100_000);
        var hers = store.put(key, bytes(paper), 10 * LIMIT);
        var his = store.put(keys.of(TOMAS), bytes(paper), 10 * LIMIT);

        assertThat(hers.hash()).isNotEqualTo(his.hash()).isNotEqualTo(sha256(paper));
        assertThat(files())
                .hasSize(2)
                .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("allergic"));
        assertThat(store.open(key, hers.hash())).hasBinaryContent(paper.getBytes(StandardCharsets.UTF_8));
        assertThat(store.verify(key, hers.hash())).isEqualTo(ContentState.WHOLE);
    }

    @Test
    void losesThePapersWithTheKey() {
        var key = keys.of(LENA);
        var stored = store.put(key, bytes("private"), LIMIT);

        keys.destroy(LENA);

        assertThatThrownBy(() -> store.open(key, stored.hash()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("documents.destroyed");
        assertThat(keys.of(LENA)).isNotEqualTo(key);
    }

    @Test
    void keepsTheMasterKeyToItself() throws IOException {
        var file = folder.resolve("keys/master.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private FileContentStore store(DataSize minFree) {
        var properties = new DocumentsProperties(
                folder.resolve("contents"), DataSize.ofMegabytes(1), minFree, java.time.Duration.ofHours(24));
        return new FileContentStore(properties, keys, Clock.systemUTC());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("contents"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Broken extends InputStream {

        private int left = 10;

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("The line broke off");
            }
            return 'x';
        }
    }
}
