package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own that can be filled, which only root can mount; without it a suite says nothing. */
final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        assumeThat(mounted)
                .as("A small disk can be mounted (needs root); without it this suite says nothing")
                .isTrue();
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Others fill it beside us, but for so many bytes. */
    void fill(long left) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (free() > left) {
                out.write(new byte[(int) Math.min(CHUNK, free() - left)]);
            }
        } catch (IOException full) {
            assertThat(free()).isLessThan(CHUNK);
        }
    }

    /** What others had taken is free again. */
    void clear() throws IOException {
        Files.delete(filler());
    }

    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        assertThat(run("umount", "-l", folder.toString())).isTrue();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
