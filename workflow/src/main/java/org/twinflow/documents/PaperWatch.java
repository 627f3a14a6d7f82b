package org.twinflow.documents;

import org.twinflow.people.PersonId;

/**
 * Looks at papers about a person while they are read; papers on somebody's health are shown to nobody. Their text is
 * kept nowhere: of what stands on them only what is written down here is left.
 */
public interface PaperWatch {

    /** In the transaction that says how the reading went. The same page may come again. */
    void see(DocumentId document, int version, PersonId subject, PaperPage page);
}
