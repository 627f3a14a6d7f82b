package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinflow.shared.NotFoundException;

/**
 * A dossier as its page shows it to one reader.
 *
 * @param mayBind whether the reader may have all of it in one file
 */
public record DossierDetails(
        MobilitySummary mobility,
        Transport transport,
        Accommodation accommodation,
        DossierSummary dossier,
        boolean guardian,
        Map<Paper, PaperView> papers,
        boolean mayBind) {

    /** The view of one paper; a paper that is not asked for is not there. */
    public PaperView paper(Paper paper) {
        return Optional.ofNullable(papers.get(paper)).orElseThrow(() -> new NotFoundException(paper));
    }

    /**
     * What the reader may know and do about one paper.
     *
     * @param readers the names of those who can open it, staff only
     * @param keptUntil how long it is kept
     */
    public record PaperView(
            ItemSummary item,
            List<ItemEvent> history,
            List<String> readers,
            LocalDate keptUntil,
            boolean mayOpen,
            boolean maySubmit,
            boolean mayDecide,
            boolean mayWaive) {}
}
