package org.twinflow.previews;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be done with a file, by what it is. */
final class Kinds {

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-7z-compressed",
            "application/x-tar",
            "application/x-gtar",
            "application/gzip",
            "application/x-bzip2",
            "application/x-xz");

    private static final Set<String> WORDS = Set.of(
            "application/json",
            "application/xml",
            "application/xhtml+xml",
            "application/x-tex",
            "application/x-subrip",
            "image/svg+xml");

    private static final Set<String> OFFICE = Set.of(
            "application/msword",
            "application/rtf",
            "text/rtf",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    private Kinds() {}

    static boolean isOffice(String mediaType) {
        return OFFICE.contains(mediaType);
    }

    /** Empty where the drawing process knows nothing to do. */
    static Optional<Request.Kind> of(String mediaType, String filename) {
        if (mediaType.equals("application/pdf")) {
            return Optional.of(Request.Kind.PDF);
        }
        if (mediaType.equals("message/rfc822")) {
            return Optional.of(Request.Kind.MAIL);
        }
        if (ARCHIVES.contains(mediaType)) {
            return Optional.of(Request.Kind.ARCHIVE);
        }
        if (isTable(mediaType, filename)) {
            return Optional.of(Request.Kind.TABLE);
        }
        if (mediaType.startsWith("text/") || WORDS.contains(mediaType) || isNamedText(mediaType, filename)) {
            return Optional.of(Request.Kind.TEXT);
        }
        return mediaType.startsWith("image/") ? Optional.of(Request.Kind.PICTURE) : Optional.empty();
    }

    /** A few letters outside of ASCII say too little of themselves; shown as letters, nothing can go wrong. */
    private static boolean isNamedText(String mediaType, String filename) {
        return mediaType.equals("application/octet-stream")
                && filename.toLowerCase(Locale.ROOT).matches(".*\\.(txt|md|log|srt)");
    }

    private static boolean isTable(String mediaType, String filename) {
        var name = filename.toLowerCase(Locale.ROOT);
        return mediaType.equals("text/csv")
                || mediaType.equals("text/tab-separated-values")
                || (mediaType.equals("text/plain") || mediaType.equals("application/octet-stream"))
                        && (name.endsWith(".csv") || name.endsWith(".tsv"));
    }
}
