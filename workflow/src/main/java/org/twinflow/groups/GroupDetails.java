package org.twinflow.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/**
 * A group as its members and the teachers of the project see it.
 *
 * @param of the title of its division
 * @param topic what it works on, or null
 * @param folder where its documents lie, or null before it was ever published
 * @param published whether its members see it
 * @param own whether the reader is one of them
 * @param mayAct whether the reader may do something in it: its members, and the teachers
 */
public record GroupDetails(
        GroupId id,
        DivisionId division,
        ProjectId project,
        String of,
        String title,
        @Nullable String topic,
        @Nullable String folder,
        List<Member> members,
        boolean published,
        boolean own,
        boolean mayAct) {

    public List<String> letters() {
        return members.stream()
                .map(member -> member.school().letters())
                .distinct()
                .toList();
    }

    /**
     * A pupil of the group; others than teachers show the first name and an initial alone.
     *
     * @param duty what the pupil looks after, or null
     * @param self whether it is the reader
     */
    public record Member(
            PersonSummary person,
            SchoolSummary school,
            @Nullable Duty duty,
            boolean self) {}
}
