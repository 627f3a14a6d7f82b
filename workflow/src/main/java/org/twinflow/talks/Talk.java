package org.twinflow.talks;

import java.util.List;
import org.twinflow.people.PersonSummary;

/**
 * What was said about a task.
 *
 * @param remarks the first said first
 * @param maySpeak whether the reader may say something
 * @param askable whom the reader may ask, by name; empty where nobody can be asked
 */
public record Talk(String taskId, List<RemarkView> remarks, boolean maySpeak, List<PersonSummary> askable) {

    /** How many words there are to read, replies among them. */
    public int size() {
        return remarks.stream().mapToInt(remark -> 1 + remark.replies().size()).sum();
    }
}
