package org.twinflow.previews;

/** How far the preview of a version has come. */
public enum PreviewState {
    /** To be made, or being made. */
    WAITING,
    /** There is something to look at. */
    MADE,
    /** There is nothing to look at, and a reason for it. */
    NONE
}
