package org.twinflow.web.calendars;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.twinflow.access.Access;
import org.twinflow.calendars.CalendarFeeds;
import org.twinflow.people.AccessTokens;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.TokenScope;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.TwinflowProperties;

/** The calendar of whoever the token belongs to, as iCalendar; calendars of others cannot sign in. */
@RestController
class CalendarFeedApi {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final AccessTokens tokens;
    private final Access access;
    private final People people;
    private final CalendarFeeds feeds;
    private final String house;

    CalendarFeedApi(
            AccessTokens tokens, Access access, People people, CalendarFeeds feeds, TwinflowProperties properties) {
        this.tokens = tokens;
        this.access = access;
        this.people = people;
        this.feeds = feeds;
        this.house = properties.address("");
    }

    /**
     * An unknown token is answered like a page that is not there.
     *
     * @param project the id of one project, or an empty text for all
     */
    @GetMapping("/api/v1/calendar.ics")
    @Nullable ResponseEntity<String> feed(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String project,
            WebRequest request) {
        var person = owner(token).orElseThrow(() -> new NotFoundException("calendar"));
        var feed = feeds.feed(project(project), language(person), house, access.reader(person));
        var etag = "\"" + feed.etag() + "\"";
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag(etag)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"twinflow.ics\"")
                .body(feed.content());
    }

    private Optional<PersonId> owner(String token) {
        return tokens.check(token)
                .filter(found -> found.scope() == TokenScope.CALENDAR)
                .map(found -> found.person());
    }

    private Locale language(PersonId person) {
        return people.person(person).locale().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static @Nullable ProjectId project(String text) {
        try {
            return text.isBlank() ? null : new ProjectId(UUID.fromString(text));
        } catch (IllegalArgumentException nonsense) {
            throw new NotFoundException(text);
        }
    }
}
