package org.twinflow.inbox;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A feature says in a line what its cases are about, such as <i>Mobility to Nea Akti</i>. */
public interface CaseLines {

    /** Whether it knows the cases of that process. */
    boolean knows(String processKey);

    /** The lines by subject, for those who may see the tasks of the case; what it knows nothing of is left out. */
    Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale);

    /**
     * The names that somebody gave to tasks of that key, by subject; a task without one is called as its model says.
     *
     * @param taskKey the key of the task in the process
     */
    default Map<String, String> names(String processKey, String taskKey, Collection<String> subjects, Locale locale) {
        return Map.of();
    }

    /** The page on which a case can be read whose tasks are done by forms; empty where a form shows all there is. */
    default Optional<String> page(String processKey, String subject) {
        return Optional.empty();
    }
}
