package org.twinflow.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** What those hear who are not let in. */
final class Refusals {

    private Refusals() {}

    /** A bare status: an error page would lead a machine to the form. */
    static void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"twinflow\", charset=\"UTF-8\"");
        response.setStatus(
                reason instanceof LockedException ? 429 /* Too Many Requests */ : HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** There is nothing, whoever asks. */
    static void missing(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    static void forbidden(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }

    static void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var page = request.getContextPath() + "/sign-in";
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(page);
        } else {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    static void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var why = reason instanceof LockedException ? "wait" : "error";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
    }

    /** Remembers only what a person can be led back to: no fragments, no pictures. */
    static RequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
