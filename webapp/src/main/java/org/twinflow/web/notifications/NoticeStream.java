package org.twinflow.web.notifications;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.twinflow.notifications.Pulse;
import org.twinflow.people.PersonId;

/** The line to one tab: it is told numbers only. A tab that does not take what it is given holds nobody up. */
final class NoticeStream {

    private final PersonId person;
    private final String session;
    private final SseEmitter emitter;
    private final long began = System.nanoTime();
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile @Nullable Pulse told;
    private volatile boolean over;

    NoticeStream(PersonId person, String session, SseEmitter emitter) {
        this.person = person;
        this.session = session;
        this.emitter = emitter;
    }

    PersonId person() {
        return person;
    }

    boolean isOf(String other) {
        return session.equals(other);
    }

    long nanos() {
        return System.nanoTime() - began;
    }

    /** Says how it stands, unless that was said last. */
    void tell(Pulse pulse) {
        if (!pulse.equals(told)) {
            send(
                    SseEmitter.event()
                            .id(Long.toString(pulse.latest()))
                            .name("pulse")
                            .data("{\"unread\":" + pulse.unread() + ",\"latest\":" + pulse.latest() + "}"),
                    () -> told = pulse);
        }
    }

    /** So that neither side nor what stands between takes the line for dead. */
    void beat() {
        send(SseEmitter.event().comment("beat"), () -> {});
    }

    /** The tab is not to come back: the session is over. */
    void end() {
        over = true;
        send(SseEmitter.event().name("end").data("{}"), emitter::complete);
    }

    /** The tab comes back and says what it heard last. */
    void pause() {
        emitter.complete();
    }

    private void send(SseEmitter.SseEventBuilder event, Runnable after) {
        if (sending.compareAndSet(false, true)) {
            Thread.ofVirtual().name("notice-stream").start(() -> {
                try {
                    emitter.send(event);
                    after.run();
                } catch (IOException | IllegalStateException gone) {
                    emitter.completeWithError(gone);
                } finally {
                    sending.set(false);
                    endIfOver();
                }
            });
        }
    }

    /** It may have been sending something else when it was to end. */
    private void endIfOver() {
        if (over) {
            emitter.complete();
        }
    }
}
