package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.twinflow.shared.StoreAwayException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Contents in a bucket, also when the server or the line to it fails. */
class S3ContentStoreTests extends ContentStoreContract {

    private static final String LARGE = "0123456789".repeat(80_000);

    @TempDir
    static Path home;

    private static S3Server server;

    private final String bucket = "b" + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // with the first store of a test
    private FaultyLine line;

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server(home);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Override
    ContentStore store(DataSize minFree) {
        try {
            if (line == null) {
                line = new FaultyLine(server.port());
                server.client().createBucket(create -> create.bucket(bucket));
            }
            var storage = new StorageProperties("s3", server.settings(line.port(), bucket, Duration.ofSeconds(2)));
            return new S3ContentStore(settings(folder.resolve("contents"), minFree), storage, keys, Clock.systemUTC());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    List<String> names() {
        var there = server.client().listObjectsV2(list -> list.bucket(bucket)).contents().stream()
                .map(S3Object::key);
        var here = files(folder.resolve("contents")).stream().map(Path::toString);
        return Stream.concat(there, here).toList();
    }

    @Override
    byte[] lying(String name) {
        return server.client()
                .getObjectAsBytes(get -> get.bucket(bucket).key(name))
                .asByteArray();
    }

    @Override
    void overwrite(String name, byte[] bytes) {
        server.client().putObject(put -> put.bucket(bucket).key(name), RequestBody.fromBytes(bytes));
    }

    @Test
    void liesBelowItsPrefixUnderTheNamesOfFiles() {
        var hash = store.put(null, bytes("A river"), LIMIT).hash();

        assertThat(names())
                .containsExactly("school/plain/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
    }

    @Test
    void leavesNothingOfWhatIsCutOffOnItsWayAndTakesItAgain() {
        line.cutUp(200_000);

        assertThatThrownBy(() -> store.put(null, bytes(LARGE), LIMIT)).isInstanceOf(StoreAwayException.class);

        line.heal();
        // by its name: this server can not list a bucket any more in which something was cut off
        assertThat(store.find(new ContentId(sha256(LARGE), null))).isEmpty();
        assertThat(files(folder.resolve("contents"))).isEmpty();
        var stored = store.put(null, bytes(LARGE), LIMIT);
        assertThat(store.verify(null, stored.hash())).isEqualTo(ContentState.WHOLE);
    }

    @Test
    void keepsWhatIsThereWhenTheSameIsCutOffOnItsWay() {
        var stored = store.put(null, bytes(LARGE), LIMIT);
        line.cutUp(200_000);

        assertThatThrownBy(() -> store.put(null, bytes(LARGE), LIMIT)).isInstanceOf(StoreAwayException.class);

        line.heal();
        assertThat(store.verify(null, stored.hash())).isEqualTo(ContentState.WHOLE);
    }

    @Test
    void doesNotTakeABrokenLineForADamagedContent() {
        var plain = store.put(null, bytes(LARGE), LIMIT);
        var key = keys.of(LENA);
        var paper = store.put(key, bytes(LARGE), LIMIT);
        line.cutDown(200_000);

        assertThatThrownBy(() -> store.verify(null, plain.hash())).isInstanceOf(StoreAwayException.class);
        assertThatThrownBy(() -> store.verify(key, paper.hash())).isInstanceOf(StoreAwayException.class);
        assertThatThrownBy(() -> store.open(null, plain.hash()).readAllBytes()).isInstanceOf(StoreAwayException.class);

        line.heal();
        assertThat(store.verify(key, paper.hash())).isEqualTo(ContentState.WHOLE);
    }

    @Test
    void saysThatAServerIsAwayAndNotThatSomethingIsMissing() throws IOException {
        var stored = store.put(null, bytes("A river"), LIMIT);
        var id = new ContentId(stored.hash(), null);
        line.close();

        assertThat(store.answers()).isFalse();
        assertThatThrownBy(() -> store.find(id)).isInstanceOf(StoreAwayException.class);
        assertThatThrownBy(() -> store.open(null, stored.hash())).isInstanceOf(StoreAwayException.class);
        assertThatThrownBy(() -> store.put(null, bytes("more"), LIMIT)).isInstanceOf(StoreAwayException.class);
        assertThatThrownBy(() -> store.setAside(id, Instant.now().plusSeconds(60)))
                .isInstanceOf(StoreAwayException.class);
        assertThatThrownBy(() -> store.each(file -> {})).isInstanceOf(StoreAwayException.class);
        assertThat(files(folder.resolve("contents"))).isEmpty();
    }

    @Test
    void givesUpOnAServerThatIsSilent() {
        var stored = store.put(null, bytes("A river"), LIMIT);
        line.fallSilent();

        assertThatThrownBy(() -> store.open(null, stored.hash())).isInstanceOf(StoreAwayException.class);
    }

    @Test
    void isNotBelievedWithAWrongSecret() {
        var wrong = new StorageProperties.S3(
                server.endpoint(), "us-east-1", bucket, "", S3Server.NAME, "wrong", true, Duration.ofSeconds(2));
        var stranger = new S3ContentStore(
                settings(folder.resolve("contents"), DataSize.ofBytes(0)),
                new StorageProperties("s3", wrong),
                keys,
                Clock.systemUTC());

        assertThatThrownBy(() -> stranger.put(null, bytes("A river"), LIMIT)).isInstanceOf(StoreAwayException.class);
        assertThat(stranger.answers()).isFalse();
        assertThat(names()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void tellsOfMoreThanFitsIntoOneAnswer() {
        for (var number = 0; number < 1_050; number++) {
            var hash = sha256("content " + number);
            overwrite(
                    "school/plain/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash,
                    "x".getBytes(StandardCharsets.UTF_8));
        }
        var count = new int[1];

        store.each(file -> count[0]++);

        assertThat(count[0]).isEqualTo(1_050);
    }
}
