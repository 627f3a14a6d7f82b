package org.twinflow.signatures;

/** By what it was known who signs. */
public enum SignIn {
    /** A session of the pages that was opened with a password. */
    PAGE,
    /** The password, with the request of a program. */
    API
}
