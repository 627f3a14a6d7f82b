package org.twinflow.web.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import org.springframework.web.util.WebUtils;
import org.twinflow.indicators.Indicators;
import org.twinflow.projects.ProjectId;

/** The frame of one page, as {@code layout.html} asks for it: {@code ${shell.areas}}. */
@Component
@RequestScope
public class Shell {

    private final HttpServletRequest request;
    private final Viewers viewers;
    private final Offers offers;
    private final List<Waiting> waiting;
    private final List<Alerts> alerts;
    private final List<Bell> bells;
    private final List<Warnings> warnings;

    private @Nullable List<Place> areas;

    Shell(
            HttpServletRequest request,
            Viewers viewers,
            Offers offers,
            List<Waiting> waiting,
            List<Alerts> alerts,
            List<Bell> bells,
            List<Warnings> warnings) {
        this.request = request;
        this.viewers = viewers;
        this.offers = offers;
        this.waiting = waiting;
        this.alerts = alerts;
        this.bells = bells;
        this.warnings = warnings;
    }

    public String getLang() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    /** The language's own name for itself. */
    public String getLanguage() {
        return Language.of(LocaleContextHolder.getLocale(), true).name();
    }

    public List<Language> getLanguages() {
        var present = getLang();
        return Languages.OFFERED.stream()
                .map(each -> Language.of(each, each.getLanguage().equals(present)))
                .toList();
    }

    public List<Choice> getLanguageChoices() {
        return getLanguages().stream()
                .map(language -> Choice.of(language.tag(), language.name()))
                .toList();
    }

    public String getTheme() {
        var cookie = WebUtils.getCookie(request, Preferences.THEME);
        return cookie != null && cookie.getValue().equals("dark") ? "dark" : "light";
    }

    public String getOtherTheme() {
        return getTheme().equals("dark") ? "light" : "dark";
    }

    public @Nullable String getDensity() {
        return person().filter(Viewer::reads).map(any -> "read").orElse(null);
    }

    public @Nullable Viewer getViewer() {
        return person().orElse(null);
    }

    public boolean isSignedIn() {
        return person().isPresent();
    }

    /** Whether the person asked to be told of something. */
    public boolean isAlerting() {
        return person().map(Viewer::reader)
                .filter(reader -> alerts.stream().anyMatch(each -> each.wantedBy(reader)))
                .isPresent();
    }

    /** How many things the person was told of and has not looked at. */
    public long getRinging() {
        return person().map(Viewer::reader).stream()
                .flatMapToLong(reader -> bells.stream().mapToLong(each -> each.ringingFor(reader)))
                .sum();
    }

    /** What those who run the installation are to look at. */
    public List<Warning> getWarnings() {
        return person().map(Viewer::reader).stream()
                .flatMap(reader -> warnings.stream().flatMap(each -> each.of(reader).stream()))
                .toList();
    }

    /** The places of the rail that the person has and that exist. */
    public List<Place> getAreas() {
        if (areas == null) {
            areas = person().map(this::areas).orElseGet(List::of);
        }
        return areas;
    }

    /** The area of this page, if the rail has it. */
    public @Nullable Place getArea() {
        return getAreas().stream().filter(Place::here).findFirst().orElse(null);
    }

    /** Whether this page is the first of its area. */
    public boolean isAtTop() {
        return getArea() instanceof Place area && path().equals(area.href());
    }

    public boolean isAt(String path) {
        return Area.under(path(), path);
    }

    /** Whether the person answers for a project, so that its figures are for them. */
    public boolean answersFor(ProjectId project) {
        return person().filter(viewer -> Indicators.mayRead(project, viewer.reader()))
                .isPresent();
    }

    public boolean teachesIn(ProjectId project) {
        return person().filter(viewer -> viewer.reader().teachesIn(project.id()))
                .isPresent();
    }

    public boolean offers(String path) {
        return offers.has(path);
    }

    /** Where a changed preference leads back to: this page, if it can be asked for again. */
    public String getBack() {
        if (!request.getMethod().equals("GET")) {
            return request.getContextPath() + "/";
        }
        var path = original(RequestDispatcher.ERROR_REQUEST_URI).orElseGet(request::getRequestURI);
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private List<Place> areas(Viewer person) {
        var path = path();
        var places = new ArrayList<Place>();
        boolean apart = false;
        for (Area area : Area.values()) {
            if (area.isFor(person) && offers.has(area.href())) {
                boolean first = area.isAdministration() && !apart && places.size() > 1;
                apart |= first;
                places.add(area.place(area.holds(path), open(area, person), first));
            }
        }
        return places;
    }

    private long open(Area area, Viewer person) {
        return waiting.stream()
                .filter(each -> each.area().equals(area.href()))
                .mapToLong(each -> each.waitingFor(person.reader()))
                .sum();
    }

    private Optional<Viewer> person() {
        return viewers.of(request);
    }

    private String path() {
        var path = original(RequestDispatcher.ERROR_REQUEST_URI).orElseGet(request::getRequestURI);
        return path.substring(Math.min(path.length(), request.getContextPath().length()));
    }

    private Optional<String> original(String attribute) {
        return Optional.ofNullable((String) request.getAttribute(attribute));
    }

    /** A language that the pages speak. */
    public record Language(String tag, String name, boolean here) {

        static Language of(Locale locale, boolean here) {
            var name = locale.getDisplayLanguage(locale);
            return new Language(
                    locale.getLanguage(), name.substring(0, 1).toUpperCase(locale) + name.substring(1), here);
        }
    }
}
