package org.twinflow.founding;

/** As what somebody has a say in a founding. */
public enum Office {
    FOUNDER,
    CO_FOUNDER,
    HEAD,
    SERVICE
}
