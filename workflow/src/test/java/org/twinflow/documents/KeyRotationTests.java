package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;

/** Keys are changed, and the process may end at any moment of it. */
class KeyRotationTests {

    private static final PersonId LENA = new PersonId(UUID.randomUUID());
    private static final Instant MUCH_LATER = Instant.parse("2999-01-01T00:00:00Z");
    private static final int PAPERS = 8;

    /** The end of the process, where it is wanted. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    @TempDir
    Path folder;

    private final KeysInMemory rows = new KeysInMemory();
    private final Map<String, KeyReference> papers = new HashMap<>();
    private KeysProperties place;
    private KeyReference lena;

    @BeforeEach
    void personsHandInPapers() {
        place = new KeysProperties(folder.resolve("keys/master.key"));
        var machine = start();
        lena = machine.keys().of(LENA);
        IntStream.range(0, PAPERS).forEach(number -> hand(machine, lena, "Lena's paper " + number));
        IntStream.range(0, 4).forEach(number -> {
            var key = machine.keys().of(new PersonId(UUID.randomUUID()));
            hand(machine, key, "The paper of another, " + number);
        });
    }

    @Test
    void wrapsAllKeysByANewMasterKeyAndReadsNoContent() throws IOException {
        var former = Files.copy(place.masterFile(), folder.resolve("former.key"));
        var before = sealed();
        var machine = start();

        assertThat(machine.rotation().rotateMaster()).isEqualTo(5);
        machine.rotation().dropFormer(MUCH_LATER, Set.of());

        assertThat(sealed()).isEqualTo(before);
        assertAllPapersAreWhole(start());
        assertThatThrownBy(() -> new MasterKey(new KeysProperties(former), rows))
                .isInstanceOf(MasterKeyException.class);
    }

    @Test
    void goesOnWithTheMasterKeyWhereItWasKilled() {
        for (var saved = 0; saved < 5; saved++) {
            rows.failAfter(saved, new Killed());
            assertThatThrownBy(() -> start().rotation().rotateMaster()).isInstanceOf(Killed.class);
            rows.failNever();
            assertAllPapersAreWhole(start());
        }

        var machine = start();
        machine.rotation().resume();
        machine.rotation().dropFormer(MUCH_LATER, Set.of());

        assertThat(start().master().hasFormer()).isFalse();
        assertAllPapersAreWhole(start());
    }

    @Test
    void keepsTheFormerMasterKeyForWhoStillWritesUnderIt() {
        var machine = start();
        machine.rotation().rotateMaster();

        machine.rotation().dropFormer(Instant.now().minus(Duration.ofHours(1)), Set.of());

        assertThat(machine.master().hasFormer()).isTrue();
    }

    @Test
    void readsTheMasterKeyAgainWhenAnotherNodeHasChangedIt() {
        var other = start();
        start().rotation().rotateMaster();

        var key = other.keys().of(new PersonId(UUID.randomUUID()));
        start().rotation().dropFormer(MUCH_LATER, Set.of());

        assertThatCode(() -> start().keys().seal(key)).doesNotThrowAnyException();
        assertAllPapersAreWhole(other);
    }

    @Test
    void encryptsThePapersOfAPersonAgainUnderTheSameNames() throws IOException {
        var old = copyOfRow();
        var before = sealed();
        var machine = start();

        assertThat(machine.rotation().rotate(LENA)).isEqualTo(new Resealed(PAPERS, 0));
        machine.rotation().dropFormer(MUCH_LATER, Set.of());

        var after = sealed();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream().filter(file -> !file.getValue().equals(before.get(file.getKey()))))
                .hasSize(PAPERS);
        assertAllPapersAreWhole(start());
        rows.saveAndFlush(old);
        assertThat(papers.entrySet().stream()
                        .filter(paper -> paper.getValue().equals(lena))
                        .map(paper -> start().store().verify(lena, paper.getKey())))
                .containsOnly(ContentState.DAMAGED);
    }

    @Test
    void goesOnWithThePapersOfAPersonWhereItWasKilled() {
        for (var written = 0; written < PAPERS; written += 3) {
            var dying = start(written);
            assertThatThrownBy(() -> dying.rotation().rotate(LENA)).isInstanceOf(Killed.class);
            assertAllPapersAreWhole(start());
        }

        var machine = start();
        machine.rotation().resume();
        machine.rotation().dropFormer(MUCH_LATER, Set.of());

        assertThat(rows.idsRotating()).isEmpty();
        assertAllPapersAreWhole(start());
    }

    @Test
    void losesNoPaperThatWasStillWrittenUnderTheFormerKey() throws IOException {
        var machine = start();
        var old = machine.keys().seal(lena);
        machine.rotation().rotate(LENA);
        var late = Files.createTempFile(folder, "late", null);
        try (var out = old.sealed(Files.newOutputStream(late))) {
            out.write("Late".getBytes(StandardCharsets.UTF_8));
        }
        var hash = old.hash();
        machine.store().putRaw(new ContentId(hash, lena.id()), Files.newInputStream(late));
        papers.put(hash, lena);

        machine.rotation().dropFormer(MUCH_LATER, Set.of());
        assertThat(rows.idsRotating()).containsExactly(lena.id());
        machine.rotation().dropFormer(MUCH_LATER, Set.of());

        assertThat(rows.idsRotating()).isEmpty();
        assertAllPapersAreWhole(start());
    }

    @Test
    void keepsTheFormerKeyWhileSomethingCannotBeRead() throws IOException {
        var hash = papers.entrySet().stream()
                .filter(paper -> paper.getValue().equals(lena))
                .findFirst()
                .orElseThrow()
                .getKey();
        var file = file(hash);
        var whole = Files.readAllBytes(file);
        var bytes = whole.clone();
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        var machine = start();

        assertThat(machine.rotation().rotate(LENA)).isEqualTo(new Resealed(PAPERS - 1, 1));
        machine.rotation().dropFormer(MUCH_LATER, Set.of());
        assertThat(rows.idsRotating()).containsExactly(lena.id());
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);

        Files.write(file, whole);
        assertAllPapersAreWhole(start());
    }

    @Test
    void knowsNoKeyOfWhoNeverHandedInAPaper() {
        assertThatThrownBy(() -> start().rotation().rotate(new PersonId(UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class);
    }

    private record Machine(MasterKey master, ParticipantKeys keys, FileContentStore store, KeyRotation rotation) {}

    private Machine start() {
        return start(Integer.MAX_VALUE);
    }

    /** @param writes how many contents it puts back before it is killed */
    private Machine start(int writes) {
        var clock = Clock.systemUTC();
        var transactions = new NoTransactions();
        var shares = new KeyShares(place);
        var master = new MasterKey(place, rows);
        var wrapped = new WrappedKeys(master, shares);
        var keys = new ParticipantKeys(rows, master, shares, wrapped, transactions, clock);
        var properties = new DocumentsProperties(
                folder.resolve("contents"), DataSize.ofMegabytes(1), DataSize.ofBytes(0), Duration.ofHours(1));
        var store = new FileContentStore(properties, keys, clock) {

            private int left = writes;

            @Override
            public void putRaw(ContentId content, InputStream bytes) {
                if (left-- <= 0) {
                    throw new Killed();
                }
                super.putRaw(content, bytes);
            }
        };
        var rotation = new KeyRotation(rows, wrapped, master, new Resealing(rows, wrapped, store), transactions, clock);
        return new Machine(master, keys, store, rotation);
    }

    private void hand(Machine machine, KeyReference key, String words) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        papers.put(
                machine.store().put(key, new ByteArrayInputStream(bytes), 1000).hash(), key);
    }

    private void assertAllPapersAreWhole(Machine machine) {
        assertThat(papers.entrySet())
                .allSatisfy(paper -> assertThat(machine.store().verify(paper.getValue(), paper.getKey()))
                        .isEqualTo(ContentState.WHOLE));
    }

    private DocumentKey copyOfRow() {
        var row = rows.findById(lena.id()).orElseThrow();
        return new DocumentKey(lena.id(), LENA, row.wrapped().orElseThrow(), Instant.EPOCH);
    }

    private Path file(String hash) throws IOException {
        return files().stream().filter(file -> file.endsWith(hash)).findFirst().orElseThrow();
    }

    /** What lies there, encrypted, by its name. */
    private Map<String, String> sealed() throws IOException {
        var found = new HashMap<String, String>();
        for (var file : files()) {
            found.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return found;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("contents/personal"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
