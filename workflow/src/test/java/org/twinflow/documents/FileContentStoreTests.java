package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Contents as files. */
class FileContentStoreTests extends ContentStoreContract {

    @Override
    ContentStore store(DataSize minFree) {
        return new FileContentStore(settings(folder.resolve("contents"), minFree), keys, Clock.systemUTC());
    }

    @Override
    List<String> names() {
        return files(folder.resolve("contents")).stream()
                .map(file -> folder.relativize(file).toString())
                .toList();
    }

    @Override
    byte[] lying(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void overwrite(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsTheMasterKeyToItself() throws IOException {
        keys.of(LENA);

        var file = folder.resolve("keys/master.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** A page that is drawn at this moment is kept under the key it was given before. */
    @Test
    void removesWhatLiesUnderAKeyThoughMoreArrives() throws Exception {
        var folders = new ContentFolders(folder.resolve("contents"));
        for (var round = 0; round < 20; round++) {
            var key = UUID.randomUUID();
            var arriving = new Thread(() -> arrive(folders, key));
            arriving.start();
            for (var removed = 0; removed < 5; removed++) {
                folders.remove(key);
            }
            arriving.join();
            folders.remove(key);
            assertThat(folders.folder(key)).doesNotExist();
        }
    }

    private static void arrive(ContentFolders folders, UUID key) {
        for (var each = 0; each < 20; each++) {
            try {
                var file = folders.place(new ContentId("%064x".formatted(each * 7919L << 40), key));
                Files.createDirectories(file.getParent());
                Files.writeString(file, "a page");
            } catch (IOException e) {
                // the folder went while the file was on its way
            }
        }
    }
}
