package org.twinflow.web.files;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether anybody whom this machine sent to the files host has ever arrived there. */
class Arrivals {

    private final AtomicBoolean sent = new AtomicBoolean();
    private final AtomicBoolean arrived = new AtomicBoolean();

    void noteSent() {
        sent.set(true);
    }

    void noteArrived() {
        arrived.set(true);
    }

    /** Nobody has, though somebody was sent: the name may lead elsewhere, or a proxy may hide it from us. */
    boolean isMissed() {
        return sent.get() && !arrived.get();
    }
}
