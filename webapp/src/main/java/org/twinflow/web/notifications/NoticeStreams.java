package org.twinflow.web.notifications;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.twinflow.notifications.Notices;
import org.twinflow.notifications.Pulse;
import org.twinflow.people.PasswordChanged;
import org.twinflow.people.PersonId;

/**
 * The lines to all tabs of this node. One look into the database each second, however many tabs there are, and none
 * without a tab: it asks whom something was told since the last look, on whatever node, and says it to those who listen.
 */
@Component
class NoticeStreams implements SmartLifecycle, HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeStreams.class);

    /** What was begun earlier and is committed late, and clocks of nodes that differ. */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    private static final Duration BEAT = Duration.ofSeconds(20);

    /** What took longer than the overlap is found then. */
    private static final Duration LOOK_AT_ALL = Duration.ofMinutes(1);

    /** Then the tab asks anew, and has to be signed in to do so. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_OF_ONE = 20;

    private final Notices notices;
    private final Clock clock;
    private final Set<NoticeStream> streams = ConcurrentHashMap.newKeySet();
    private Instant looked = Instant.EPOCH;
    private long lookedAtAll = System.nanoTime();
    private long beaten = System.nanoTime();
    private volatile boolean running;

    NoticeStreams(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    SseEmitter open(PersonId person, String session) {
        var emitter = new SseEmitter(0L);
        var stream = new NoticeStream(person, session, emitter);
        emitter.onCompletion(() -> streams.remove(stream));
        emitter.onError(gone -> streams.remove(stream));
        streams.add(stream);
        streams.stream()
                .filter(each -> each.person().equals(person))
                .sorted(Comparator.comparingLong(NoticeStream::nanos))
                .skip(MOST_OF_ONE)
                .forEach(NoticeStream::pause);
        stream.tell(notices.pulses(Set.of(person)).getOrDefault(person, new Pulse(0, 0)));
        return emitter;
    }

    /** How many tabs of the person listen here. */
    long count(PersonId person) {
        return streams.stream().filter(each -> each.person().equals(person)).count();
    }

    @Scheduled(fixedDelayString = "${twinflow.notices.every:1s}")
    void look() {
        if (streams.isEmpty()) {
            looked = clock.instant();
            return;
        }
        each(stream -> stream.nanos() > LONGEST.toNanos(), NoticeStream::pause);
        if (System.nanoTime() - beaten > BEAT.toNanos()) {
            beaten = System.nanoTime();
            streams.forEach(NoticeStream::beat);
        }
        try {
            tell(moved());
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The bells cannot be rung", away);
        }
    }

    private Set<PersonId> moved() {
        var now = clock.instant();
        var listening = streams.stream().map(NoticeStream::person).collect(Collectors.toSet());
        if (System.nanoTime() - lookedAtAll > LOOK_AT_ALL.toNanos()) {
            lookedAtAll = System.nanoTime();
            looked = now;
            return listening;
        }
        var moved = new HashSet<>(notices.movedSince(looked.minus(OVERLAP)));
        looked = now;
        moved.retainAll(listening);
        return moved;
    }

    private void tell(Set<PersonId> persons) {
        Map<PersonId, Pulse> pulses = notices.pulses(persons);
        each(stream -> pulses.containsKey(stream.person()), stream -> {
            var pulse = pulses.get(stream.person());
            if (pulse != null) {
                stream.tell(pulse);
            }
        });
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        each(stream -> stream.isOf(event.getSession().getId()), NoticeStream::end);
    }

    @EventListener
    void on(PasswordChanged event) {
        each(stream -> stream.person().equals(event.person()), NoticeStream::pause);
    }

    private void each(Predicate<NoticeStream> some, java.util.function.Consumer<NoticeStream> deed) {
        streams.stream().filter(some).forEach(deed);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for its last requests: these would not end by themselves. */
    @Override
    public void stop() {
        running = false;
        streams.forEach(NoticeStream::pause);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
