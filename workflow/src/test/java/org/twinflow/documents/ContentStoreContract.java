package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StorageFullException;
import org.twinflow.shared.TooLargeException;

/** What a place for contents promises, whatever it is made of. */
abstract class ContentStoreContract {

    static final PersonId LENA = new PersonId(UUID.randomUUID());
    static final PersonId TOMAS = new PersonId(UUID.randomUUID());
    static final long LIMIT = 1_000_000;

    @TempDir
    Path folder;

    ParticipantKeys keys;
    ContentStore store;

    @BeforeEach
    void open() {
        var rows = new KeysInMemory();
        var place = new KeysProperties(folder.resolve("keys/master.key"));
        var master = new MasterKey(place, rows);
        var shares = new KeyShares(place);
        keys = new ParticipantKeys(
                rows, master, shares, new WrappedKeys(master, shares), new NoTransactions(), Clock.systemUTC());
        store = store(DataSize.ofBytes(0));
    }

    abstract ContentStore store(DataSize minFree);

    /** Names of all that lies there, in use, aside or half arrived. */
    abstract List<String> names();

    abstract byte[] lying(String name);

    abstract void overwrite(String name, byte[] bytes);

    @Test
    void namesAContentByItsHashAndGivesItBack() throws IOException {
        var stored = store.put(null, bytes("A river"), LIMIT);

        assertThat(stored.hash()).isEqualTo(sha256("A river"));
        assertThat(stored.size()).isEqualTo(7);
        assertThat(store.open(null, stored.hash())).hasBinaryContent("A river".getBytes(StandardCharsets.UTF_8));
        assertThat(store.verify(null, stored.hash())).isEqualTo(ContentState.WHOLE);
        assertThat(store.answers()).isTrue();
    }

    @Test
    void keepsEqualContentsOnce() {
        store.put(null, bytes("twice"), LIMIT);
        store.put(null, bytes("twice"), LIMIT);

        assertThat(names()).hasSize(1);
    }

    @Test
    void leavesNothingOfWhatItRefuses() {
        assertThatThrownBy(() -> store.put(null, bytes(""), LIMIT))
                .isInstanceOf(RefusedException.class)
                .hasMessage("documents.empty");
        assertThatThrownBy(() -> store.put(null, bytes("too much"), 5)).isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> store.put(null, new Broken(), LIMIT)).hasMessageContaining("broke off");

        assertThat(names()).isEmpty();
    }

    @Test
    void refusesWhenTheDiskIsFull() {
        var full = store(DataSize.ofTerabytes(100_000));

        assertThatThrownBy(() -> full.put(null, bytes("more"), LIMIT)).isInstanceOf(StorageFullException.class);
    }

    @Test
    void noticesADamagedContent() {
        var stored = store.put(null, bytes("genuine"), LIMIT);
        overwrite(names().getFirst(), "another".getBytes(StandardCharsets.UTF_8));

        assertThat(store.verify(null, stored.hash())).isEqualTo(ContentState.DAMAGED);
        assertThatThrownBy(() -> store.open(null, stored.hash()).readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void noticesADamagedPaper() {
        var key = keys.of(LENA);
        var stored = store.put(key, bytes("private ".repeat(10_000)), LIMIT);
        var name = names().getFirst();
        var lying = lying(name);
        lying[lying.length / 2] ^= 1;
        overwrite(name, lying);

        assertThat(store.verify(key, stored.hash())).isEqualTo(ContentState.DAMAGED);
    }

    @Test
    void mendsADamagedContentWhenItComesAgain() {
        var stored = store.put(null, bytes("genuine"), LIMIT);
        overwrite(names().getFirst(), "cut".getBytes(StandardCharsets.UTF_8));

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
        assertThat(names())
                .hasSize(2)
                .allSatisfy(name -> assertThat(new String(lying(name), StandardCharsets.ISO_8859_1))
                        .doesNotContain("allergic"));
        assertThat(store.open(key, hers.hash())).hasBinaryContent(paper.getBytes(StandardCharsets.UTF_8));
        assertThat(store.verify(key, hers.hash())).isEqualTo(ContentState.WHOLE);
    }

    @Test
    void losesThePapersWithTheKey() {
        var key = keys.of(LENA);
        var stored = store.put(key, bytes("private"), LIMIT);
        store.put(null, bytes("public"), LIMIT);

        keys.destroy(LENA);

        assertThatThrownBy(() -> store.open(key, stored.hash()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("documents.destroyed");
        assertThat(keys.of(LENA)).isNotEqualTo(key);
        store.forget(key);
        assertThat(names()).hasSize(1);
        assertThat(store.keys()).doesNotContain(key.id());
    }

    @Test
    void tellsOfAllThatLiesThere() {
        var plain = store.put(null, bytes("a river"), LIMIT);
        var key = keys.of(LENA);
        var paper = store.put(key, bytes("a paper"), LIMIT);
        var told = new ArrayList<ContentFile>();

        store.each(told::add);

        assertThat(told)
                .extracting(ContentFile::id)
                .containsExactlyInAnyOrder(new ContentId(plain.hash(), null), new ContentId(paper.hash(), key.id()));
        assertThat(told).allSatisfy(file -> assertThat(store.find(file.id())).contains(file));
        assertThat(store.keys()).containsExactly(key.id());
        assertThat(store.find(new ContentId(plain.hash(), null)))
                .hasValueSatisfying(file -> assertThat(file.size()).isEqualTo(7));
        assertThat(store.find(new ContentId(sha256("never"), null))).isEmpty();
    }

    @Test
    void takesOutOfUseWhatNobodyHandsInAndBringsItBack() throws IOException {
        var stored = store.put(null, bytes("unwanted"), LIMIT);
        var id = new ContentId(stored.hash(), null);

        assertThat(store.setAside(id, Instant.now().minus(Duration.ofHours(1)))).isFalse();
        assertThat(store.setAside(id, Instant.now().plus(Duration.ofHours(1)))).isTrue();
        assertThat(store.find(id)).isEmpty();
        assertThat(store.verify(null, stored.hash())).isEqualTo(ContentState.MISSING);
        assertThatThrownBy(() -> store.open(null, stored.hash())).isInstanceOf(NotFoundException.class);
        assertThat(store.setAside(id, Instant.now().plus(Duration.ofHours(1)))).isFalse();

        store.bringBack(id);
        assertThat(store.open(null, stored.hash())).hasBinaryContent("unwanted".getBytes(StandardCharsets.UTF_8));
        store.discard(id);
        assertThat(store.verify(null, stored.hash())).isEqualTo(ContentState.WHOLE);

        store.setAside(id, Instant.now().plus(Duration.ofHours(1)));
        store.discard(id);
        store.bringBack(id);
        assertThat(names()).isEmpty();
    }

    @Test
    void givesBytesAwayAndTakesThemBackAsTheyLie() throws IOException {
        var key = keys.of(LENA);
        var paper = store.put(key, bytes("a paper"), LIMIT);
        var id = new ContentId(paper.hash(), key.id());
        var lying = store.raw(id).readAllBytes();
        assertThat(lying).isEqualTo(lying(names().getFirst()));
        overwrite(names().getFirst(), "cut".getBytes(StandardCharsets.UTF_8));

        store.putRaw(id, new ByteArrayInputStream(lying));

        assertThat(store.verify(key, paper.hash())).isEqualTo(ContentState.WHOLE);
        assertThatThrownBy(() -> store.raw(new ContentId(sha256("never"), null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void isReadInPart() throws IOException {
        var stored = store.put(null, bytes("0123456789".repeat(50_000)), LIMIT);

        try (var content = store.open(null, stored.hash())) {
            content.skipNBytes(250_005);
            assertThat(content.readNBytes(5)).isEqualTo("56789".getBytes(StandardCharsets.UTF_8));
        }
    }

    List<Path> files(Path below) {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static DocumentsProperties settings(Path root, DataSize minFree) {
        return new DocumentsProperties(
                Objects.requireNonNull(root), DataSize.ofMegabytes(1), minFree, Duration.ofHours(24));
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
