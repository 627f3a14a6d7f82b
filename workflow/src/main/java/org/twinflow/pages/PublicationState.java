package org.twinflow.pages;

/** What became of the wish to show a version of a page. */
public enum PublicationState {
    /** Somebody else looks at it first. */
    ASKED,
    /** It was given back to its author with a reason. */
    RETURNED,
    /** Its author no longer wants it shown. */
    CALLED_OFF,
    /** Meanwhile something spoke against it. */
    HELD_BACK,
    /** It can be read. */
    SHOWN,
    /** A later version, or another audience, has taken its place. */
    REPLACED,
    /** Somebody took it back. */
    TAKEN_BACK,
    /** Somebody who can be recognised on it no longer agrees, or had agreed until that day. */
    CONSENT_OVER
}
