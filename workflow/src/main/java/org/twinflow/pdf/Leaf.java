package org.twinflow.pdf;

import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A page of the document in the making.
 *
 * @param head what the running head says on the right; empty where the page says it itself
 * @param bare whether it carries no running head and foot
 */
record Leaf(PDPage page, String head, boolean bare) {}
