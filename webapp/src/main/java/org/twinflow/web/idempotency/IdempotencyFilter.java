package org.twinflow.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.twinflow.access.Reader;
import org.twinflow.people.PersonId;
import org.twinflow.web.security.Readers;

/**
 * Answers a repeated POST of the API, or a repeated upload of a page, with what was answered the first time, when both carry the same
 * {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header). A server error is not remembered.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final int LONGEST_KEY = 255;

    private final KeptAnswers answers;
    private final Readers readers;

    IdempotencyFilter(KeptAnswers answers, Readers readers) {
        this.answers = answers;
        this.readers = readers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Idempotency-Key") == null
                || !request.getMethod().equals("POST")
                || !(request.getServletPath().startsWith("/api/")
                        || request.getServletPath().matches("/documents/in/[^/]+/files"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader("Idempotency-Key");
        var person = readers.of(request).map(Reader::person);
        if (person.isEmpty()) {
            chain.doFilter(request, response);
        } else if (key.isBlank() || key.length() > LONGEST_KEY) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            once(person.get(), key, request, response, chain);
        }
    }

    private void once(
            PersonId person, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = KeptAnswers.id(person, request.getMethod(), request.getRequestURI(), key);
        var known = answers.take(id, person);
        if (known.isPresent()) {
            repeat(known.get(), response);
            return;
        }
        var wrapped = new ContentCachingResponseWrapper(response);
        var finished = false;
        request.setAttribute(KeptUploads.KEY, id);
        try {
            chain.doFilter(request, wrapped);
            finished = wrapped.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        } finally {
            if (finished) {
                var body = new String(wrapped.getContentAsByteArray(), StandardCharsets.UTF_8);
                answers.keep(id, wrapped.getStatus(), wrapped.getHeader("Location"), wrapped.getContentType(), body);
            } else {
                answers.release(id);
            }
            wrapped.copyBodyToResponse();
        }
    }

    private static void repeat(KeptAnswer.Answer answer, HttpServletResponse response) throws IOException {
        if (answer.status() == null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return;
        }
        response.setStatus(answer.status());
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        if (answer.mediaType() != null) {
            response.setContentType(answer.mediaType());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
