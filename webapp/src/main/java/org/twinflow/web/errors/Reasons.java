package org.twinflow.web.errors;

import org.springframework.stereotype.Component;

/** Says in the reader's language why one of several things did not work, where the others go on. */
@Component
public class Reasons {

    private final Failures failures;
    private final Answers answers;

    Reasons(Failures failures, Answers answers) {
        this.failures = failures;
        this.answers = answers;
    }

    public String of(Throwable problem) {
        return answers.sentence(failures.of(problem));
    }
}
