package org.twinflow.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Catches whatever a controller lets go. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Errors {

    private final Failures failures;
    private final Answers answers;

    Errors(Failures failures, Answers answers) {
        this.failures = failures;
        this.answers = answers;
    }

    @ExceptionHandler
    @Nullable Object tell(Exception problem, HttpServletRequest request, HttpServletResponse response) {
        return answers.answer(failures.of(problem), request, response);
    }

    /** The one who asked has gone: there is nobody left to tell. */
    @ExceptionHandler
    void forget(AsyncRequestNotUsableException gone, HttpServletResponse response) {}

    /** Whether to sign in or to refuse is for the security filters to say. */
    @ExceptionHandler
    void leave(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    void leave(AuthenticationException denied) {
        throw denied;
    }
}
