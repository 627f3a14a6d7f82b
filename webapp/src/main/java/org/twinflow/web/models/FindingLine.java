package org.twinflow.web.models;

/**
 * A finding in the reader's language.
 *
 * @param element the id of the element that the editor marks, or an empty text
 * @param label what people call the element
 * @param severity {@code error} or {@code warning}
 */
record FindingLine(String file, String element, String label, String rule, String message, String severity) {

    public boolean isError() {
        return "error".equals(severity);
    }
}
