package org.twinflow.web.errors;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says in the reader's language why something did not work, where there is no page to say it. */
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

    /** A whole answer that is the sentence alone. */
    public ResponseEntity<String> plainly(Throwable problem) {
        var failure = failures.of(problem);
        return ResponseEntity.status(failure.status())
                .headers(failure.headers())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(answers.sentence(failure));
    }
}
