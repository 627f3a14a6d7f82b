package org.twinflow.projects;

import java.util.List;
import org.twinflow.people.PersonId;

/**
 * Something that a person has in hand in a project.
 *
 * @param id of the task, the assignment, the document …
 * @param about the id of what the task's case is about; of others their own id
 * @param title what it is called, or an empty text
 * @param successors who could take it over
 * @param mayEnd whether it can end with the membership instead
 */
public record Holding(Kind kind, String id, String about, String title, List<PersonId> successors, boolean mayEnd) {

    /** The kinds of things in hand; the features keep them. */
    public enum Kind {
        /** A task of a case that they have taken or were given. */
        TASK,
        /** Work that somebody gave them. */
        WORK,
        /** Work that they gave to somebody, and look at once it is done. */
        GIVEN_WORK,
        /** Their approval of a document. */
        APPROVAL,
        /** Their place in a journey, with its papers. */
        JOURNEY,
        /** Their part as a host of a journey. */
        HOSTING
    }

    public static Holding of(Kind kind, Object id, String title, List<PersonId> successors, boolean mayEnd) {
        return new Holding(kind, id.toString(), id.toString(), title, successors, mayEnd);
    }

    /** What tells this one from all others of the person. */
    public String key() {
        return kind + ":" + id;
    }
}
