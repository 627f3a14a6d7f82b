package org.twinflow.safekeeping;

import java.io.IOException;
import java.nio.file.Path;

/** Restores a backup into an installation of its own, as somebody would who has nothing but the program. */
public interface Restoring {

    /**
     * @param backup the file
     * @param folder for all the data of that installation, empty
     * @return whether the program said that it did well
     */
    boolean restore(Path backup, Path folder) throws IOException, InterruptedException;
}
