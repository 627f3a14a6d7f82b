package org.twinflow.mobility;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What others know of papers and is printed beside them: who signed, who saw the original. */
public interface PaperStatements {

    /** By paper, the first that happened first. */
    Map<Paper, List<Statement>> of(DossierId dossier, Locale locale);

    /**
     * Something that is known of a paper.
     *
     * @param label what it is, for example "Signed by"
     */
    record Statement(String label, String text) {}
}
