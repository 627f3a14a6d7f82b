package org.twinflow.pdf;

import java.util.List;

/**
 * The first page of a dossier.
 *
 * @param kicker the line above the title, as a rule the project
 * @param title as a rule the person or the thing that the document is about
 * @param subtitle what kind of document it is
 * @param partners the schools whose strands make the braid
 * @param blocks what stands below, for example facts and the list of papers
 */
public record Cover(String kicker, String title, String subtitle, List<Partner> partners, List<Block> blocks) {

    public Cover {
        partners = List.copyOf(partners);
        blocks = List.copyOf(blocks);
    }
}
