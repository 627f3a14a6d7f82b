package org.twinflow.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.twinflow.shared.StorageFullException;
import org.twinflow.web.TwinflowProperties;

/** The room that is left on the disk on which uploads arrive. */
@Component
public class SpoolRoom {

    /** An upload lies in the spool while it is written to its place. */
    private static final int COPIES = 2;

    private final Path folder;
    private final long minFree;

    SpoolRoom(TwinflowProperties twinflow, @Value("${twinflow.documents.min-free:200MB}") DataSize minFree) {
        this.minFree = minFree.toBytes();
        try {
            this.folder = Files.createDirectories(twinflow.dataDir());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses what would take from the disk what must stay free, before the first byte of it is read. */
    public void require(long size) {
        if (free() < minFree + COPIES * Math.max(size, 0)) {
            throw new StorageFullException();
        }
    }

    /** Whether less is free than must be: what broke off was cut off by that. */
    public boolean isShort() {
        return free() < minFree;
    }

    private long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
