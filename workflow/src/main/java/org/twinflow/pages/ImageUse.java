package org.twinflow.pages;

/** What pictures of a young person are used for, each agreed to by itself. */
public enum ImageUse {
    /** They are shown to the schools of the project and its families. */
    MEMBERS,
    /** They are shown to everybody. */
    PUBLIC
}
