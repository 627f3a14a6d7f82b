package org.twinflow.extraction;

import java.time.Duration;

/** The kinds of files that are given different times: a book of a hundred scanned pages takes longer than a letter. */
enum FileBudget {
    TEXT(30),
    PICTURE(30),
    WRITING(90),
    TABLE(120),
    SLIDES(120),
    MAIL(120),
    PDF(180),
    ARCHIVE(180),
    /** Whatever is none of these; its time is the one of all files that have no other. */
    OTHER(0);

    private final long seconds;

    FileBudget(long seconds) {
        this.seconds = seconds;
    }

    /** How long one such file may take, unless it is said otherwise; zero for no time of its own. */
    Duration usual() {
        return Duration.ofSeconds(seconds);
    }

    /** @param mediaType as a file's beginning and its name tell it */
    static FileBudget of(String mediaType) {
        if (mediaType.startsWith("image/")) {
            return PICTURE;
        }
        if (mediaType.contains("spreadsheet") || mediaType.contains("excel")) {
            return TABLE;
        }
        if (mediaType.contains("presentation") || mediaType.contains("powerpoint")) {
            return SLIDES;
        }
        if (mediaType.contains("word") || mediaType.contains("opendocument.text")) {
            return WRITING;
        }
        return named(mediaType);
    }

    private static FileBudget named(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> PDF;
            case "application/rtf", "application/epub+zip", "application/x-tika-msoffice" -> WRITING;
            case "message/rfc822", "application/mbox", "application/vnd.ms-outlook", "application/vnd.ms-outlook-pst" ->
                MAIL;
            case "application/zip",
                    "application/x-7z-compressed",
                    "application/x-tar",
                    "application/x-gtar",
                    "application/gzip",
                    "application/x-bzip2",
                    "application/x-xz",
                    "application/x-rar-compressed" -> ARCHIVE;
            case "text/plain", "text/csv", "text/html", "text/calendar" -> TEXT;
            default -> OTHER;
        };
    }
}
