package org.twinflow.documents;

/** In what two documents are alike. */
public enum LikenessKind {
    TEXT,
    PICTURE
}
