package org.twinflow.groups;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division of pupils into groups, as a teacher opens it.
 *
 * @param groups how many there are
 * @param size how many pupils a group should have at most
 * @param countries from how many countries the pupils of a group should come at least
 * @param mixLanguages whether pupils who read the same language are spread evenly
 * @param mixLevels whether pupils of the same level are spread evenly, where it is known
 * @param topics what the groups work on; none where all do the same
 * @param choicesUntil the last day on which pupils say which topics they wish, or null
 */
public record NewDivision(
        String title,
        String words,
        int groups,
        int size,
        int countries,
        boolean mixLanguages,
        boolean mixLevels,
        List<String> topics,
        @Nullable LocalDate choicesUntil) {

    public NewDivision {
        title = title.strip();
        words = words.strip();
        topics = topics.stream()
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
    }
}
