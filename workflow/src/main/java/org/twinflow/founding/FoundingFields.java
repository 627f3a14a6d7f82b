package org.twinflow.founding;

import java.util.List;

/** The codes that a founding chooses from; their words are keys. */
public final class FoundingFields {

    /** What is taught. */
    public static final List<String> SUBJECTS = List.of(
            "art",
            "biology",
            "chemistry",
            "citizenship",
            "computing",
            "cross-curricular",
            "drama",
            "economics",
            "environment",
            "ethics",
            "european-studies",
            "foreign-languages",
            "geography",
            "health",
            "history",
            "language-literature",
            "mathematics",
            "media",
            "music",
            "philosophy",
            "physics",
            "primary",
            "sport",
            "technology",
            "vocational");

    /** What the pupils use. */
    public static final List<String> TOOLS = List.of(
            "twinflow",
            "video-meeting",
            "chat-forum",
            "photo-video",
            "audio",
            "shared-writing",
            "presentation",
            "drawing-boards",
            "maps",
            "surveys",
            "programming",
            "web-publishing");

    private FoundingFields() {}
}
