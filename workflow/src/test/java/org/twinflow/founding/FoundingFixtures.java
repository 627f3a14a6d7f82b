package org.twinflow.founding;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/** Foundings as people lead them. */
@Component
public class FoundingFixtures {

    private final Fixtures people;
    private final Foundings foundings;
    private final Tasks tasks;
    private final TaskWork work;

    FoundingFixtures(Fixtures people, Foundings foundings, Tasks tasks, TaskWork work) {
        this.people = people;
        this.foundings = foundings;
        this.tasks = tasks;
        this.work = work;
    }

    /** A description with nothing missing. */
    public static FoundingDraft aDraft(String title, PersonId coFounder) {
        return new FoundingDraft(
                title,
                "Two schools follow their rivers from the spring to the sea and tell each other what they find.",
                "en",
                List.of("en", "fr"),
                11,
                14,
                48,
                List.of("biology", "foreign-languages"),
                List.of("twinflow", "maps"),
                "",
                "Pupils learn to observe, to measure and to explain in a foreign language what they have seen at their"
                        + " own river, and compare it.",
                "Each month a class asks and the other answers. Mixed groups of four draw one map together; everyone"
                        + " writes at least one letter.",
                "A map of both rivers with forty recordings, and an exhibition in both towns.",
                "",
                coFounder,
                LocalDate.of(2027, 1, 10),
                LocalDate.of(2028, 6, 30),
                true);
    }

    /** A label officer of the country, for whom the national service speaks. */
    public PersonId anOfficer(String country) {
        var officer = people.aPerson("officer", people.aSchool(country));
        people.grant(officer, Role.LABEL_OFFICER, Scope.country(country));
        return officer;
    }

    public PersonId aHead(SchoolId school) {
        var head = people.aPerson("head", school);
        people.grant(head, Role.HEAD, Scope.school(school));
        return head;
    }

    /** A founding whose co-founder has been asked. */
    public FoundingId aSentFounding(String title, PersonId founder, PersonId coFounder) {
        var id = foundings.begin(aDraft(title, coFounder), people.reader(founder));
        foundings.send(id, people.reader(founder));
        return id;
    }

    /** Does the task of that key that waits for the person. */
    public void answer(FoundingId id, PersonId by, String key, Map<String, ?> answers) {
        var reader = people.reader(by);
        var task = tasks.about(id.toString()).stream()
                .filter(each -> each.key().equals(key))
                .filter(each -> each.assignee() == null
                        ? reader.isNamed(each.candidates())
                        : reader.tokens().contains(each.assignee()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + key + " among " + keys(id)));
        work.complete(task.id(), answers, Duration.ZERO, reader, Locale.ENGLISH);
    }

    /** The keys of what the founding waits for. */
    public List<String> keys(FoundingId id) {
        return tasks.about(id.toString()).stream()
                .map(TaskDetails::key)
                .sorted()
                .toList();
    }
}
