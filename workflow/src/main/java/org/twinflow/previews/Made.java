package org.twinflow.previews;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twinflow.documents.DerivativeKind;

/** Something that a process has made; nothing but a name of this form is taken from it. */
record Made(Path file, DerivativeKind kind, int part, String mediaType) {

    private static final Pattern NAME =
            Pattern.compile("(THUMBNAIL|PAGE|PDF|CLEAN|TEXT|INSIDE)-(\\d{1,4})\\.([a-z]{3,4})");

    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg",
            "png", "image/png",
            "gif", "image/gif",
            "webp", "image/webp",
            "tif", "image/tiff",
            "pdf", "application/pdf",
            "txt", "text/plain",
            "json", "application/json");

    static Optional<Made> of(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(TYPES.get(name.group(3)))
                .map(type ->
                        new Made(file, DerivativeKind.valueOf(name.group(1)), Integer.parseInt(name.group(2)), type));
    }
}
