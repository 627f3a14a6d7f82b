package org.twinflow.thorough;

/** What an installation keeps its rows in. */
enum DatabaseKind {
    H2,
    POSTGRESQL
}
