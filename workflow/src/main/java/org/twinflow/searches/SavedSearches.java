package org.twinflow.searches;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.search.Search;
import org.twinflow.search.SearchNews;
import org.twinflow.search.SearchQuery;
import org.twinflow.search.SearchTerms;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * The questions that each person keeps, for this person alone. What is new is asked for whenever somebody looks and never
 * stored: a number from before a right was withdrawn would tell of what is no longer the reader's.
 */
@Service
@Transactional
public class SavedSearches {

    /** As many as one person may keep. */
    public static final int MOST = 50;

    private static final int LONGEST_NAME = 80;

    private final SavedSearchRepository searches;
    private final Search search;
    private final People people;
    private final Clock clock;

    SavedSearches(SavedSearchRepository searches, Search search, People people, Clock clock) {
        this.searches = searches;
        this.search = search;
        this.people = people;
        this.clock = clock;
    }

    /** All that the reader keeps, by name. */
    @Transactional(readOnly = true)
    public List<KeptSearch> of(Reader reader) {
        return searches.findByPersonOrderByName(reader.person().id()).stream()
                .map(each -> kept(each, reader))
                .toList();
    }

    /** Whether the reader wants to be told of anything at all. */
    @Transactional(readOnly = true)
    public boolean alerts(Reader reader) {
        return searches.existsByPersonAndAlertingTrue(reader.person().id());
    }

    /**
     * Keeps a question; one that is kept already takes the new name.
     *
     * @throws InvalidException for a name that is blank or longer than 80 signs
     * @throws RefusedException {@code saved.too-many} after {@link #MOST}, {@code saved.too-long} for a question of more
     *     than 6,000 signs
     */
    public KeptSearch keep(String name, SearchTerms terms, boolean alerting, Reader reader) {
        var called = named(name);
        var question = terms.written();
        if (question.length() > SavedSearch.QUESTION) {
            throw new RefusedException("saved.too-long");
        }
        var known = searches.findByIdAndPerson(
                SavedSearch.id(reader.person(), question), reader.person().id());
        known.ifPresent(each -> each.call(called, alerting));
        return kept(known.orElseGet(() -> made(called, terms, alerting, reader)), reader);
    }

    /** Gives it another name, and tells of what is new or no longer does. */
    public KeptSearch change(UUID id, String name, boolean alerting, Reader reader) {
        var kept = find(id, reader);
        kept.call(named(name), alerting);
        return kept(kept, reader);
    }

    /** What can be found now is no longer new; gives the question as it was kept. */
    public KeptSearch open(UUID id, Reader reader) {
        var kept = find(id, reader);
        var news = news(kept, reader);
        kept.seen(news.latest());
        return kept(kept, news.total());
    }

    public void forget(UUID id, Reader reader) {
        searches.delete(find(id, reader));
    }

    private SavedSearch made(String name, SearchTerms terms, boolean alerting, Reader reader) {
        if (searches.countByPerson(reader.person().id()) >= MOST) {
            throw new RefusedException("saved.too-many", MOST);
        }
        return searches.save(new SavedSearch(reader.person(), name, terms, alerting, now()));
    }

    private KeptSearch kept(SavedSearch each, Reader reader) {
        return kept(each, each.isAlerting() ? news(each, reader).total() : 0);
    }

    private static KeptSearch kept(SavedSearch each, long fresh) {
        return new KeptSearch(each.id(), each.name(), each.question(), each.isAlerting(), each.seenAt(), fresh);
    }

    private SearchNews news(SavedSearch each, Reader reader) {
        return news(each, each.seenAt(), reader);
    }

    /** What of it has come since that moment. */
    SearchNews news(SavedSearch each, Instant since, Reader reader) {
        var person = people.person(reader.person());
        var terms = SearchTerms.read(each.question());
        var query = SearchQuery.of(terms, reader.tokens(), person.locale().getLanguage(), person.zone());
        return search.news(query, since);
    }

    private SavedSearch find(UUID id, Reader reader) {
        return searches.findByIdAndPerson(id, reader.person().id()).orElseThrow(() -> new NotFoundException(id));
    }

    private static String named(String name) {
        var called = name.strip();
        if (called.isEmpty()) {
            throw new InvalidException(FieldError.of("name", "saved.name.missing"));
        }
        if (called.length() > LONGEST_NAME) {
            throw new InvalidException(FieldError.of("name", "saved.name.long", LONGEST_NAME));
        }
        return called;
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
