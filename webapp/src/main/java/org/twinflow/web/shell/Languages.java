package org.twinflow.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chooses the language: the cookie, else the person's own, else what the browser asks for, else English. A script that
 * asks for a language means it, so that there it comes before the person's own.
 */
class Languages extends CookieLocaleResolver {

    static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.FRENCH);
    static final String COOKIE = "tf-lang";

    private final Viewers viewers;

    Languages(Viewers viewers) {
        super(COOKIE);
        this.viewers = viewers;
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(this::fallback);
        setDefaultTimeZoneFunction(this::zone);
    }

    /** Reads the cookie; a language that the pages do not speak counts as none. */
    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return spoken(Locale.forLanguageTag(value));
    }

    static @Nullable Locale spoken(Locale wanted) {
        return OFFERED.stream()
                .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(null);
    }

    private Locale fallback(HttpServletRequest request) {
        var own = viewers.of(request).map(person -> spoken(person.locale()));
        var asked = Optional.ofNullable(Locale.lookup(ranges(request), OFFERED));
        var first = request.getRequestURI().startsWith(request.getContextPath() + "/api/") ? asked : own;
        return first.or(() -> own).or(() -> asked).orElse(Locale.ENGLISH);
    }

    private static List<Locale.LanguageRange> ranges(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        try {
            return header == null ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException nonsense) {
            return List.of();
        }
    }

    private TimeZone zone(HttpServletRequest request) {
        return viewers.of(request)
                .map(person -> TimeZone.getTimeZone(person.zone()))
                .orElseGet(TimeZone::getDefault);
    }
}
