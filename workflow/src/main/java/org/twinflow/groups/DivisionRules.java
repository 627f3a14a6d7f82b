package org.twinflow.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** What a division and the wishes of a pupil have to be. */
@Component
class DivisionRules {

    static final int MOST_GROUPS = 60;
    static final int LONGEST_GROUP = 80;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_TOPIC = 80;
    private static final int FEWEST_GROUPS = 2;
    private static final int SMALLEST = 2;
    private static final int LARGEST = 30;
    private static final int MOST_COUNTRIES = 10;
    private static final int MOST_TOPICS = 20;

    private final People people;
    private final Clock clock;

    DivisionRules(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Refuses all that is wrong at once. */
    void check(NewDivision wanted, Reader by) {
        var errors = new ArrayList<FieldError>();
        if (wanted.title().isEmpty() || wanted.title().length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "groups.title.form", LONGEST_TITLE));
        }
        if (wanted.words().length() > LONGEST_WORDS) {
            errors.add(FieldError.of("words", "groups.words.form", LONGEST_WORDS));
        }
        within("groups", wanted.groups(), FEWEST_GROUPS, MOST_GROUPS, errors);
        within("size", wanted.size(), SMALLEST, LARGEST, errors);
        within("countries", wanted.countries(), 1, MOST_COUNTRIES, errors);
        if (wanted.countries() > wanted.size() && wanted.countries() <= MOST_COUNTRIES) {
            errors.add(FieldError.of("countries", "groups.countries.more", wanted.size()));
        }
        checkTopics(wanted.topics(), errors);
        var until = wanted.choicesUntil();
        if (until != null && until.isBefore(today(by.person()))) {
            errors.add(FieldError.of("choicesUntil", "groups.until.past"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private static void within(String field, int number, int least, int most, List<FieldError> errors) {
        if (number < least || number > most) {
            errors.add(FieldError.of(field, "groups.number.form", least, most));
        }
    }

    private static void checkTopics(List<String> topics, List<FieldError> errors) {
        var different = new HashSet<String>();
        topics.forEach(topic -> different.add(topic.toLowerCase(Locale.ROOT)));
        if (topics.size() == 1 || topics.size() > MOST_TOPICS) {
            errors.add(FieldError.of("topics", "groups.topics.form", MOST_TOPICS));
        } else if (different.size() < topics.size()) {
            errors.add(FieldError.of("topics", "groups.topics.twice"));
        } else if (topics.stream().anyMatch(topic -> topic.length() > LONGEST_TOPIC)) {
            errors.add(FieldError.of("topics", "groups.topics.long", LONGEST_TOPIC));
        }
    }

    /** Each wish is one of the topics, and none is wished twice. */
    void check(List<Integer> ranks, Division division) {
        boolean known = ranks.stream()
                .allMatch(place -> place >= 0 && place < division.topics().size());
        if (!known || new HashSet<>(ranks).size() < ranks.size()) {
            throw new InvalidException(FieldError.of("choices", "groups.choices.form"));
        }
    }

    void checkTitle(String title) {
        if (title.isBlank() || title.strip().length() > LONGEST_GROUP) {
            throw new InvalidException(FieldError.of("title", "groups.title.form", LONGEST_GROUP));
        }
    }

    /** What day it is for a person. */
    LocalDate today(PersonId person) {
        return LocalDate.ofInstant(clock.instant(), people.person(person).zone());
    }
}
