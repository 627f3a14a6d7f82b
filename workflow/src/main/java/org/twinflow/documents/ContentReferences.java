package org.twinflow.documents;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who keeps contents in the store says here which: what nobody names is taken out of it after a while. */
public interface ContentReferences {

    /** The contents in use with a hash behind this one, in the order of their hashes, each once. */
    List<ContentId> after(String hash, int most);

    /** Which of these hashes are in use. */
    Set<String> among(Collection<String> hashes);

    /** The documents that need a content. */
    List<DocumentId> documents(String hash);
}
