package org.twinflow.web.documents;

/** Lists beside the folders. */
public enum LibraryPlace {
    /** All of a project, the latest first. */
    RECENT("clock"),
    /** What the reader has starred, of all projects. */
    STARRED("star"),
    /** What waits for the reader's approval, of all projects. */
    WAITING("user-check"),
    /** What families see of a project. */
    FAMILIES("share");

    private final String icon;

    LibraryPlace(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }
}
