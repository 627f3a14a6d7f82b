package org.twinflow.practice;

import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * What a teacher writes who watched a lesson. It tells and asks; it does not grade.
 *
 * @param seen what happened, as it happened
 * @param strong what worked well, and by what one saw that
 * @param question what one would like to understand
 * @param takeaway what one will try oneself
 */
@Embeddable
public record ObservationForm(String seen, String strong, String question, String takeaway) {

    public ObservationForm {
        seen = seen.strip();
        strong = strong.strip();
        question = question.strip();
        takeaway = takeaway.strip();
    }

    static ObservationForm empty() {
        return new ObservationForm("", "", "", "");
    }

    List<String> parts() {
        return List.of(seen, strong, question, takeaway);
    }
}
