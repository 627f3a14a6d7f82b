package org.twinflow.web.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route of which each person has only so many calls in a while; all routes with the same work share them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Costly {

    /** Which budget a call is taken from. */
    Work value();

    /** What is counted together. */
    enum Work {
        /** Questions to the index. */
        SEARCH,
        /** Lists and archives that are taken away. */
        EXPORT,
        /** PDFs that are put together out of many papers. */
        ASSEMBLY,
        /** Files that are read again, also with OCR. */
        READING,
        /** Links of invitations that are followed, so that nobody guesses them. */
        JOINING
    }
}
