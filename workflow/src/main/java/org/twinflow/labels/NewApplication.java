package org.twinflow.labels;

import java.util.List;

/**
 * What is asked before an application is opened.
 *
 * @param preliminary the answers to the first of the five questions, as far as they are given
 * @param namedParts the sub-criteria that a second application wants looked at again
 */
public record NewApplication(List<Boolean> preliminary, List<String> namedParts) {

    public NewApplication {
        preliminary = preliminary.stream().limit(ApplicationForm.QUESTIONS).toList();
        namedParts = List.copyOf(namedParts);
    }

    /** An application whose five questions are answered later. */
    public static NewApplication plain() {
        return new NewApplication(List.of(), List.of());
    }

    /** The number of the first question that is answered with no, or 0. */
    int firstUnmet() {
        return preliminary.indexOf(Boolean.FALSE) + 1;
    }
}
