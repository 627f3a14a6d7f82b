package org.twinflow.thorough;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Large files that nothing makes smaller, the same for the same seed. */
final class Noise {

    private static final int MEGABYTE = 1024 * 1024;

    private Noise() {}

    static Path write(Path file, long seed, int megabytes) throws IOException {
        var random = new Random(seed);
        var chunk = new byte[MEGABYTE];
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var number = 0; number < megabytes; number++) {
                random.nextBytes(chunk);
                out.write(chunk);
            }
        }
        return file;
    }
}
