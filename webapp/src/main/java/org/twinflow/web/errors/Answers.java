package org.twinflow.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Tells a failure to a browser with a page, to htmx with a toast, and to a machine with a problem. */
@Component
class Answers {

    /** Those that have words of their own; any other is told as the first of its hundred. */
    private static final Set<Integer> KNOWN =
            Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 429, 500, 503, 507);

    private static final List<String> MACHINES = List.of("/api/", "/engine-rest/", "/actuator/", "/v3/");

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    /** Answers nothing more where the answer has already begun. */
    @Nullable Object answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        if (isMachine(request)) {
            return problem(failure);
        }
        return "true".equals(request.getHeader("HX-Request")) ? toast(failure) : page(failure, response);
    }

    private ResponseEntity<ProblemDetail> problem(Failure failure) {
        var problem = ProblemDetail.forStatusAndDetail(failure.status(), why(failure));
        problem.setTitle(texts.of(key(failure.status(), "title")));
        if (failure.code() != null) {
            problem.setProperty("code", failure.code());
        }
        if (failure.reference() != null) {
            problem.setProperty("reference", failure.reference());
        }
        if (!failure.fields().isEmpty()) {
            problem.setProperty("errors", fields(failure));
        }
        return ResponseEntity.status(failure.status())
                .headers(failure.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ResponseEntity<Void> toast(Failure failure) {
        var headers = new HttpHeaders();
        headers.addAll(failure.headers());
        headers.set("HX-Reswap", "none");
        headers.set("HX-Trigger", Toast.failed(sentence(failure)).trigger());
        return ResponseEntity.status(failure.status()).headers(headers).build();
    }

    /** All there is to say of it in one line. */
    String sentence(Failure failure) {
        return Stream.concat(Stream.of(why(failure)), fields(failure).stream().map(field -> field.get("message")))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private ModelAndView page(Failure failure, HttpServletResponse response) {
        failure.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var page = new ModelAndView("error/page", failure.status());
        page.addObject("failure", failure);
        page.addObject("title", texts.of(key(failure.status(), "title")));
        page.addObject("why", why(failure));
        page.addObject("fields", fields(failure));
        return page;
    }

    private String why(Failure failure) {
        var usual = key(failure.status(), "text");
        return failure.code() == null ? texts.of(usual) : texts.of(failure.code(), failure.arguments(), usual);
    }

    private List<Map<String, String>> fields(Failure failure) {
        return failure.fields().stream()
                .map(error -> Map.of(
                        "field", error.field(),
                        "message", texts.of(error.code(), error.arguments(), "errors.field")))
                .toList();
    }

    private static String key(HttpStatus status, String part) {
        int known = KNOWN.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        return "errors." + known + "." + part;
    }

    private static boolean isMachine(HttpServletRequest request) {
        var path = path(request).substring(request.getContextPath().length());
        return MACHINES.stream().anyMatch(path::startsWith) || asksForJson(request);
    }

    private static String path(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }

    private static boolean asksForJson(HttpServletRequest request) {
        try {
            var wanted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            return wanted.stream().anyMatch(type -> type.getSubtype().endsWith("json"))
                    && wanted.stream()
                            .noneMatch(
                                    type -> type.isCompatibleWith(MediaType.TEXT_HTML) && !type.equals(MediaType.ALL));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }
}
