package org.twinflow.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of the index: looked at before it is opened, thrown away if it is damaged or of another make. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    /** To be raised with every change of fields or analyzers. */
    static final String MAKE = "5";

    private final Path root;
    private final boolean toBeFilled;

    IndexFolder(Path root) {
        this.root = root.toAbsolutePath();
        this.toBeFilled = !isUsable();
        if (toBeFilled) {
            empty();
        }
    }

    /** What was left here for another backend is old from now on, and holds texts: it goes. */
    static void forget(Path root) {
        try {
            if (FileSystemUtils.deleteRecursively(root.toAbsolutePath())) {
                LOG.info("The search index in the data folder was deleted: another one is used");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    boolean isToBeFilled() {
        return toBeFilled;
    }

    /** From now on the folder is trusted. */
    void isWhole() {
        try {
            Files.createDirectories(root);
            var written = Files.writeString(root.resolve("make.new"), MAKE);
            Files.move(written, make(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a damaged index out of the way, in place of the one that was damaged before it; the make is forgotten. */
    void setAside() {
        var aside = root.resolve("damaged");
        try {
            Files.deleteIfExists(make());
            FileSystemUtils.deleteRecursively(aside);
            Files.createDirectories(aside);
            Files.createDirectories(root.resolve(SearchItem.INDEX));
            try (var files = Files.list(root.resolve(SearchItem.INDEX))) {
                for (var file :
                        files.filter(each -> !each.endsWith("write.lock")).toList()) {
                    Files.move(file, aside.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isUsable() {
        try {
            return Files.exists(make()) && Files.readString(make()).equals(MAKE) && isSound();
        } catch (IOException e) {
            LOG.warn("The search index cannot be read: {}", e.toString());
            return false;
        }
    }

    /** Looks twice: while somebody writes, a file may vanish under the eyes, merged into another. */
    boolean isSound() {
        for (var look = 1; look <= 2; look++) {
            if (readsWell()) {
                return true;
            }
        }
        return false;
    }

    /** Reads all of the last commit. */
    private boolean readsWell() {
        try (var directory = FSDirectory.open(root.resolve(SearchItem.INDEX), NoLockFactory.INSTANCE);
                var check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            return check.checkIndex().clean;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index is damaged: {}", e.toString());
            return false;
        }
    }

    private void empty() {
        try {
            FileSystemUtils.deleteRecursively(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path make() {
        return root.resolve("make");
    }
}
