package org.twinflow.documents;

import java.util.Map;

/** The short word for a kind of file, by which results are narrowed. */
final class FileTypes {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.ms-powerpoint", "ppt"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "odp"),
            Map.entry("application/epub+zip", "epub"),
            Map.entry("application/zip", "archive"),
            Map.entry("application/gzip", "archive"),
            Map.entry("application/x-7z-compressed", "archive"),
            Map.entry("application/x-tar", "archive"),
            Map.entry("application/xhtml+xml", "html"),
            Map.entry("message/rfc822", "mail"),
            Map.entry("text/html", "html"),
            Map.entry("text/csv", "csv"));

    private FileTypes() {}

    static String of(String mediaType) {
        var base = mediaType.split(";", 2)[0].strip();
        var family = base.split("/", 2)[0];
        return WORDS.getOrDefault(
                base,
                switch (family) {
                    case "image", "audio", "video", "text" -> family;
                    default -> "other";
                });
    }
}
