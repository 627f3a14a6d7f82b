package org.twinflow.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.twinflow.access.Reader;
import org.twinflow.shared.TooLargeException;

/**
 * Stands before everything that would read the body of a file upload, the check of the CSRF token included: strangers,
 * files that are too large and addresses that take no file cost no disk.
 */
class UploadGate extends OncePerRequestFilter {

    private final Readers readers;
    private final List<UploadRule> rules;
    private final MultipartProperties limits;
    private final SpoolRoom room;
    private final HandlerExceptionResolver errors;
    private final LocaleResolver languages;

    UploadGate(
            Readers readers,
            List<UploadRule> rules,
            MultipartProperties limits,
            SpoolRoom room,
            HandlerExceptionResolver errors,
            LocaleResolver languages) {
        this.readers = readers;
        this.rules = List.copyOf(rules);
        this.limits = limits;
        this.room = room;
        this.errors = errors;
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reader = readers.of(request);
        if (reader.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            check(request, reader.get());
        } catch (RuntimeException refusal) {
            refuse(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * Before the dispatcher no page can be drawn: the container is asked for it, and told why. Nor does anybody know the
     * reader's language yet.
     */
    private void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException refusal)
            throws IOException {
        request.setAttribute(UploadRule.REFUSAL, refusal);
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        var answer = errors.resolveException(request, response, null, refusal);
        if (answer == null) {
            throw refusal;
        }
        if (!answer.isEmpty()) {
            var status = answer.getStatus();
            response.sendError(status == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : status.value());
        }
    }

    private void check(HttpServletRequest request, Reader reader) {
        var path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        for (var rule : rules) {
            var match = rule.path().matchAndExtract(path);
            if (match != null) {
                rule.check().run(match.getUriVariables(), reader);
            }
        }
        if (request.getContentLengthLong() > limits.getMaxRequestSize().toBytes()) {
            throw new TooLargeException(limits.getMaxFileSize().toBytes());
        }
        room.require(request.getContentLengthLong());
    }
}
