package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
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
}
