package org.twinflow.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.twinflow.web.security.UploadRule;

/** Answers what went wrong before or behind the controllers: in a filter, in a view, in the server. */
@Controller
class Outside implements ErrorController {

    private final Failures failures;
    private final Answers answers;

    Outside(Failures failures, Answers answers) {
        this.failures = failures;
        this.answers = answers;
    }

    @RequestMapping("/error")
    @Nullable Object tell(HttpServletRequest request, HttpServletResponse response) {
        var failure = problem(request).map(failures::of).orElseGet(() -> failures.of(status(request)));
        return answers.answer(failure, request, response);
    }

    private static Optional<Throwable> problem(HttpServletRequest request) {
        return Stream.of(RequestDispatcher.ERROR_EXCEPTION, UploadRule.REFUSAL)
                .map(request::getAttribute)
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .map(Outside::root)
                .findFirst();
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }

    /** The container wraps what a servlet throws. */
    private static Throwable root(Throwable problem) {
        return problem instanceof ServletException && problem.getCause() != null ? problem.getCause() : problem;
    }
}
