package org.twinflow.thorough;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file to be handed in.
 *
 * @param about what it is, for the table
 * @param word by which it must be found, null if nothing is planted in it
 */
public record Specimen(String name, String about, @Nullable String word, Source source) {

    /** Opens it anew each time. */
    public interface Source {
        InputStream open() throws IOException;
    }

    static Specimen of(String name, String about, byte[] bytes) {
        return new Specimen(name, about, null, () -> new ByteArrayInputStream(bytes));
    }

    static Specimen planted(String name, String about, String word, byte[] bytes) {
        return new Specimen(name, about, word, () -> new ByteArrayInputStream(bytes));
    }

    static Specimen of(Path file, String about) {
        return new Specimen(file.getFileName().toString(), about, null, () -> Files.newInputStream(file));
    }

    /** The ending of its name, in small letters. */
    String ending() {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "none" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
