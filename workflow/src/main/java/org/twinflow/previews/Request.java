package org.twinflow.previews;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.twinflow.documents.DerivativeKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that the drawing process is given; the parts are words without spaces, as the paths are ours.
 *
 * @param thumbnail whether a small picture may be made too, and others be told when they have nearly the same
 * @param mediaType what the file is
 * @param folder where to put what is made
 */
record Request(Kind kind, boolean thumbnail, String mediaType, Path file, Path folder) {

    static final String SKETCH = "sketch";

    /** What is to be done with a file. */
    enum Kind {
        PDF,
        PICTURE,
        TEXT,
        TABLE,
        MAIL,
        ARCHIVE
    }

    static Request read(String line) {
        var words = line.split("\t", 5);
        return new Request(
                Kind.valueOf(words[0]), Boolean.parseBoolean(words[1]), words[2], Path.of(words[3]), Path.of(words[4]));
    }

    String line() {
        return String.join(
                "\t", kind.name(), Boolean.toString(thumbnail), mediaType, file.toString(), folder.toString());
    }

    /** A file for what is made; its name tells what it is, see {@link Made}. */
    OutputStream made(DerivativeKind derivative, int part, String ending) throws IOException {
        return Files.newOutputStream(folder.resolve(derivative + "-" + part + "." + ending));
    }

    /** What a picture looks like, in hexadecimal digits. */
    void sketch(String digits) throws IOException {
        Files.writeString(folder.resolve(SKETCH), digits);
    }

    void inside(Inside inside) throws IOException {
        try (var out = made(DerivativeKind.INSIDE, 0, "json")) {
            out.write(JsonMapper.shared().writeValueAsString(inside).getBytes(StandardCharsets.UTF_8));
        }
    }
}
