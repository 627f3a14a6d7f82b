package org.twinflow.search;

/** Whether the index can do its work at all. */
public enum SearchIndexCondition {
    WELL,

    /** It is kept elsewhere and cannot be reached: nothing is found until it can; nothing is lost. */
    AWAY,

    /** Several nodes share the database, and each has an index of its own that learns of some changes only. */
    DIVIDED
}
