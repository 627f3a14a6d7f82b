package org.twinflow.extraction;

/**
 * The virus scanner.
 *
 * @param on whether files are to be looked at
 * @param version as it says itself; empty if it does not answer
 */
public record ScannerState(boolean on, String version) {

    static final ScannerState OFF = new ScannerState(false, "");

    public boolean answers() {
        return !version.isEmpty();
    }
}
