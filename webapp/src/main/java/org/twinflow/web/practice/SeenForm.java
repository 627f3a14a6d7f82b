package org.twinflow.web.practice;

import org.jspecify.annotations.Nullable;
import org.twinflow.practice.ObservationForm;
import org.twinflow.web.projects.Given;

/** What a teacher wrote who watched a lesson. */
record SeenForm(
        @Nullable String seen,
        @Nullable String strong,
        @Nullable String question,
        @Nullable String takeaway) {

    static SeenForm empty() {
        return new SeenForm("", "", "", "");
    }

    ObservationForm form() {
        return new ObservationForm(Given.text(seen), Given.text(strong), Given.text(question), Given.text(takeaway));
    }
}
