package org.twinflow.drafts;

import java.time.Instant;

/**
 * What somebody typed into a form and has not sent.
 *
 * @param form the path that the form is sent to
 * @param fields as the page wrote them down
 * @param base stands for what the form held before; while it is the same, nobody has changed what the form shows
 */
public record FormDraft(String form, String fields, String base, Instant keptAt) {}
