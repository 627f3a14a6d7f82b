package org.twinflow.pages;

/** Who finds the showcase of a project. */
public enum ShowcaseDoor {
    /** Nobody: also what is public cannot be read. */
    CLOSED,
    /** Who has its address; search engines are asked to stay away. */
    LINK,
    /** Everybody: it is in the list of showcases, and search engines may come. */
    LISTED
}
