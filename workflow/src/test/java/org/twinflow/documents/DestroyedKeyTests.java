package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** Whoever holds the master key and an old copy of the data tries to read what was destroyed. */
class DestroyedKeyTests {

    private static final PersonId LENA = new PersonId(UUID.randomUUID());
    private static final String WORD = "allergic-to-nuts-7261";

    @TempDir
    Path folder;

    private final KeysInMemory rows = new KeysInMemory();
    private KeysProperties place;
    private MasterKey master;
    private KeyShares shares;
    private ParticipantKeys keys;
    private FileContentStore store;
    private KeyReference key;
    private StoredContent paper;

    @BeforeEach
    void lenaHandsInAPaper() {
        place = new KeysProperties(folder.resolve("keys/master.key"));
        shares = new KeyShares(place);
        master = new MasterKey(place, rows);
        keys = new ParticipantKeys(
                rows, master, shares, new WrappedKeys(master, shares), new NoTransactions(), Clock.systemUTC());
        var properties = new DocumentsProperties(
                folder.resolve("contents"), DataSize.ofMegabytes(1), DataSize.ofBytes(0), Duration.ofHours(1));
        store = new FileContentStore(properties, keys, Clock.systemUTC());
        key = keys.of(LENA);
        paper = store.put(key, new ByteArrayInputStream(WORD.getBytes(StandardCharsets.UTF_8)), 1000);
    }

    @Test
    void cannotBeReadWithTheMasterKeyAndAnOldCopyOfTheData() throws IOException {
        var backup = folder.resolve("backup");
        FileSystemUtils.copyRecursively(folder.resolve("contents"), backup);
        var oldWrapped = wrapped().key();

        keys.destroy(LENA);
        store.forget(key);

        assertThat(open(backup, oldWrapped)).doesNotContain(WORD);
        assertThat(files(folder))
                .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(WORD));
        assertThat(files(folder.resolve("contents"))).isEmpty();
        assertThat(files(folder.resolve("keys/participants"))).isEmpty();
    }

    /** The same attempt succeeds before: it fails for the key, not for a mistake of the test. */
    @Test
    void canBeReadSoBeforeTheKeyIsDestroyed() throws IOException {
        assertThat(open(folder.resolve("contents"), wrapped().key())).contains(WORD);
    }

    @Test
    void staysDestroyedWhenARestoredBackupBringsItsRowBack() {
        var row = new DocumentKey(key.id(), LENA, wrapped(), Instant.EPOCH);
        keys.destroy(LENA);
        rows.saveAndFlush(row);

        assertThatThrownBy(() -> store.open(key, paper.hash())).isInstanceOf(RefusedException.class);
        assertThat(master.allDestroyed()).contains(key.id());
    }

    @Test
    void saysWhenAKeyFileIsMissingAndReadsAgainWhenItIsBack() throws IOException {
        var file = folder.resolve("keys/participants").resolve(key.id() + ".key");
        var aside = Files.move(file, folder.resolve("aside"));

        assertThatThrownBy(() -> store.open(key, paper.hash()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("documents.key-missing");

        Files.move(aside, file);
        assertThat(store.verify(key, paper.hash())).isEqualTo(ContentState.WHOLE);
    }

    private DocumentKey.Wrapped wrapped() {
        return rows.findById(key.id()).flatMap(DocumentKey::wrapped).orElseThrow();
    }

    /** With all that is left of the keys: the master key, and the share if there is still one. */
    private String open(Path contents, String wrapped) throws IOException {
        var cipher = shares.find(key.id())
                .<Aead>map(share -> new Layers(master.cipher(), share))
                .orElse(master.cipher());
        var context = MasterKey.context(key.id());
        try {
            var handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    Base64.getDecoder().decode(wrapped), cipher, context);
            var sealed = files(contents).getFirst();
            try (var stream = handle.getPrimitive(RegistryConfiguration.get(), StreamingAead.class)
                    .newDecryptingStream(Files.newInputStream(sealed), context)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (GeneralSecurityException e) {
            return "";
        }
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
