package org.twinflow.documents;

import java.util.List;

/** The key of these papers is gone: what was written down of them goes, too. */
public record PapersDestroyed(List<DocumentId> papers) {

    public PapersDestroyed {
        papers = List.copyOf(papers);
    }
}
