package org.twinflow.documents;

import org.jspecify.annotations.Nullable;

/** Says what a file is by how it begins. */
public interface ContentInspector {

    /** As much of a file as an inspector needs. */
    int BEGINNING = 64 * 1024;

    Inspection inspect(byte[] beginning, String filename, @Nullable String declaredType);
}
