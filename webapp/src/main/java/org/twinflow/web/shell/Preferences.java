package org.twinflow.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the language and the theme in cookies, so that the page that comes back has them from its first paint. */
@Controller
class Preferences {

    static final String THEME = "tf-theme";
    static final String[] THEMES = {"light", "dark"};

    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/preferences")
    ResponseEntity<Void> change(
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (theme != null && Arrays.asList(THEMES).contains(theme)) {
            keep(THEME, theme, request, response);
        }
        if (lang != null && Languages.spoken(Locale.forLanguageTag(lang)) instanceof Locale spoken) {
            keep(Languages.COOKIE, spoken.getLanguage(), request, response);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(Back.to(back, URI.create(request.getContextPath() + "/")))
                .build();
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path(request.getContextPath() + "/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
