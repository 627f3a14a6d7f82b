package org.twinflow.web.previews;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sounds and films that a browser plays by itself, and the type it is given them by. */
final class Players {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("audio/mpeg", "audio/mpeg"),
            Map.entry("audio/mp4", "audio/mp4"),
            Map.entry("audio/x-m4a", "audio/mp4"),
            Map.entry("audio/aac", "audio/aac"),
            Map.entry("audio/x-aac", "audio/aac"),
            Map.entry("audio/vorbis", "audio/ogg"),
            Map.entry("audio/opus", "audio/ogg"),
            Map.entry("audio/ogg", "audio/ogg"),
            Map.entry("audio/vnd.wave", "audio/wav"),
            Map.entry("audio/wav", "audio/wav"),
            Map.entry("audio/x-wav", "audio/wav"),
            Map.entry("audio/x-flac", "audio/flac"),
            Map.entry("audio/flac", "audio/flac"),
            Map.entry("video/mp4", "video/mp4"),
            Map.entry("video/x-m4v", "video/mp4"),
            Map.entry("video/quicktime", "video/mp4"),
            Map.entry("video/webm", "video/webm"),
            Map.entry("video/ogg", "video/ogg"),
            Map.entry("video/theora", "video/ogg"));

    private Players() {}

    static boolean plays(String mediaType) {
        return TYPES.containsKey(mediaType);
    }

    static @Nullable String type(String mediaType) {
        return TYPES.get(mediaType);
    }
}
