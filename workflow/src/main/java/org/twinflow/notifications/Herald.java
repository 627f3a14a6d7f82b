package org.twinflow.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.people.PersonId;

/** Tells people something, each as they want to be told; in the transaction of what it tells of. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Herald {

    private final NoticeRows rows;
    private final PreferenceRows preferences;
    private final Recipients recipients;
    private final Clock clock;

    Herald(NoticeRows rows, PreferenceRows preferences, Recipients recipients, Clock clock) {
        this.rows = rows;
        this.preferences = preferences;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** Tells everybody who is meant by one of the names. */
    void tell(Telling telling, Collection<String> audience) {
        tell(telling, recipients.behind(audience), Channel.MAIL);
    }

    /**
     * @param persons each with the name under which they are meant
     * @param loudest the way beyond which nobody is told, whatever they want
     */
    void tell(Telling telling, Map<PersonId, String> persons, Channel loudest) {
        var channels = telling.kind().isUrgent()
                ? Map.<PersonId, Channel>of()
                : preferences.channels(persons.keySet(), telling.kind());
        var now = clock.instant();
        persons.entrySet().stream()
                // always in the same order, so that two who tell the same people do not wait for each other
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PersonId::id)))
                .forEach(person -> tell(
                        telling,
                        person.getKey(),
                        person.getValue(),
                        channels.getOrDefault(person.getKey(), telling.kind().usual())
                                .atMost(loudest),
                        now));
    }

    private void tell(Telling telling, PersonId person, String audience, Channel channel, Instant now) {
        if (channel != Channel.OFF) {
            rows.write(person, audience, telling, channel, now);
        }
    }

    /** Each person as themselves. */
    static Map<PersonId, String> byName(Collection<PersonId> persons) {
        return persons.stream().distinct().collect(Collectors.toMap(person -> person, Recipients::token));
    }
}
