package org.twinflow.extraction;

import java.util.List;

/**
 * The program that reads pictures of text.
 *
 * @param version as it says itself; empty if it is not installed
 * @param languages those it can read, as it names them
 */
public record OcrTool(String version, List<String> languages) {

    static final OcrTool MISSING = new OcrTool("", List.of());

    public boolean isInstalled() {
        return !languages.isEmpty();
    }
}
