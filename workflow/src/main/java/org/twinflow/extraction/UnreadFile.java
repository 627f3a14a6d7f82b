package org.twinflow.extraction;

import java.util.List;
import org.twinflow.documents.FailedVersion;

/**
 * A file that could not be read, or not completely.
 *
 * @param pages those that are to be scanned again, as far as it is known page by page
 */
public record UnreadFile(FailedVersion file, List<PageReading> pages) {}
