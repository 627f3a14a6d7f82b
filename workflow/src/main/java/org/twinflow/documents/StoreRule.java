package org.twinflow.documents;

import java.util.UUID;

/** What else must hold before a file is kept in a project; whoever implements it refuses by an exception. */
public interface StoreRule {

    /** Asked before a file is read, with no transaction open. */
    void mayBegin(UUID project);

    /**
     * Asked in the transaction that keeps the file.
     *
     * @param hash the name of its content, see {@link DocumentDetails#sha256}
     * @param size its bytes
     */
    void mayKeep(UUID project, String hash, long size);
}
