package org.twinflow.groups;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/**
 * A division as the teachers of its project see it.
 *
 * @param size how many pupils a group should have at most
 * @param countries from how many countries the pupils of a group should come at least
 * @param takesChoices whether pupils say which topics they wish today
 * @param loose who is in no group
 * @param leftOut who takes no part
 * @param findings in which way the groups are not what was asked for
 * @param mayUndo whether there is a change that can be taken back
 */
public record DivisionDetails(
        DivisionId id,
        ProjectId project,
        String title,
        String words,
        DivisionState state,
        int size,
        int countries,
        boolean mixLanguages,
        boolean mixLevels,
        List<String> topics,
        @Nullable LocalDate choicesUntil,
        boolean takesChoices,
        List<Group> groups,
        List<Pupil> loose,
        List<Pupil> leftOut,
        List<Finding> findings,
        boolean mayUndo) {

    private static final int HUNDRED = 100;

    public boolean isPublished() {
        return state == DivisionState.PUBLISHED;
    }

    /** All who take part, by school. */
    public List<Pupil> pupils() {
        return Stream.concat(groups.stream().flatMap(group -> group.pupils().stream()), loose.stream())
                .sorted(Pupil.BY_SCHOOL)
                .toList();
    }

    /** How many have said which topics they wish. */
    public long wishing() {
        return pupils().stream().filter(pupil -> !pupil.ranks().isEmpty()).count();
    }

    /** How many have one of their first two topics. */
    public long content() {
        return pupils().stream().filter(Pupil::isContent).count();
    }

    /** The same of a hundred of those who wished something. */
    public long contentPercent() {
        var wishing = wishing();
        return wishing == 0 ? 0 : content() * HUNDRED / wishing;
    }

    /** From how few countries the pupils of a group come. */
    public long fewestCountries() {
        return groups.stream().mapToLong(Group::countries).min().orElse(0);
    }

    /**
     * A group with its pupils.
     *
     * @param topic what it works on, or null
     */
    public record Group(GroupId id, String title, @Nullable String topic, List<Pupil> pupils) {

        public long countries() {
            return pupils.stream()
                    .map(pupil -> pupil.school().country())
                    .distinct()
                    .count();
        }
    }

    /**
     * A pupil who takes part.
     *
     * @param level in the language of the groups, or null where nobody knows
     * @param ranks the places of the topics, the dearest first
     * @param wish which of the pupil's wishes the group has, from 1; 0 for none
     * @param locked whether the pupil stays in the group when the others are mixed
     */
    public record Pupil(
            PersonSummary person,
            SchoolSummary school,
            @Nullable Level level,
            List<Integer> ranks,
            int wish,
            boolean locked) {

        static final Comparator<Pupil> BY_SCHOOL = Comparator.comparing(
                        (Pupil pupil) -> pupil.school().letters())
                .thenComparing(pupil -> pupil.person().givenName())
                .thenComparing(pupil -> pupil.person().familyName());

        /** Has the first or the second wish. */
        public boolean isContent() {
            return wish == 1 || wish == 2;
        }
    }
}
