package org.twinflow.agreements;

/** What a section of an agreement is about. */
public enum SectionKind {
    OUTCOMES,
    /** The tasks and lessons of one traveller. */
    TASKS,
    /** One day of a group. */
    DAY,
    SUPPORT,
    ASSESSMENT,
    SENDING_CONTACTS,
    HOST_CONTACTS;

    boolean isOfContacts() {
        return this == SENDING_CONTACTS || this == HOST_CONTACTS;
    }

    /** Whether it may stay empty when the parties sign. */
    boolean isNeeded() {
        return this != SUPPORT;
    }
}
