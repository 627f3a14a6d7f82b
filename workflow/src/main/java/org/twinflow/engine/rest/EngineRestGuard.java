package org.twinflow.engine.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the engine's REST API: lets only known paths through, and no request that brings an expression, for
 * the engine would evaluate those inside {@code orQueries} whatever it is told.
 */
final class EngineRestGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_JSON = 1_000_000;
    private static final int LARGEST_UPLOAD = 5_000_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

    private final transient ProcessEngine engine;
    private final transient IdentityService identities;

    EngineRestGuard(ProcessEngine engine) {
        this.engine = engine;
        this.identities = engine.getIdentityService();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!METHODS.contains(request.getMethod())) {
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This method is not allowed");
        } else if (!AllowedPaths.allow(request.getMethod(), path(request))) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "This path is not open");
        } else if (namesExpression(request.getQueryString())) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Expressions are allowed in models only");
        } else {
            body(request, response, chain);
        }
    }

    private void body(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var type = type(request);
        if (isUpload(request, type)) {
            upload(request, response, chain);
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST_JSON + 1);
        if (body.length > LARGEST_JSON) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The request is too large");
        } else if (body.length > 0 && !"application/json".equals(type)) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Only JSON is understood here");
        } else if (body.length > 0 && JsonKeys.holdExpression(body)) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Expressions are allowed in models only");
        } else {
            asWhoeverAsks(new BufferedRequest(request, body), response, chain);
        }
    }

    /** Only a deployment is uploaded; what is in it meets the guard of models. */
    private static boolean isUpload(HttpServletRequest request, String type) {
        return "multipart/form-data".equals(type)
                && "POST".equals(request.getMethod())
                && AllowedPaths.plain(path(request)).equals("/deployment/create");
    }

    private void upload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var body = request.getInputStream().readNBytes(LARGEST_UPLOAD + 1);
        if (body.length > LARGEST_UPLOAD) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The deployment is too large");
        } else {
            asWhoeverAsks(new BufferedRequest(request, body), response, chain);
        }
    }

    /** The engine limits queries, and writes down who did what, only for somebody it knows. */
    private void asWhoeverAsks(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var user = request.getUserPrincipal();
        try {
            EngineProvider.serve(engine);
            identities.setAuthenticatedUserId(user == null ? "nobody" : user.getName());
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo();
    }

    private static String type(HttpServletRequest request) {
        var type = request.getContentType() == null ? "" : request.getContentType();
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean namesExpression(@Nullable String query) {
        return query != null
                && Arrays.stream(query.split("&"))
                        .map(parameter -> parameter.split("=", 2)[0])
                        .anyMatch(name -> JsonKeys.isExpression(URLDecoder.decode(name, StandardCharsets.UTF_8)));
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getWriter().write("{\"type\":\"RestException\",\"message\":\"" + message + "\"}");
    }
}
