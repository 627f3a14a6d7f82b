package org.twinflow.founding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.engine.Words;
import org.twinflow.founding.FoundingDetails.Said;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;

/** Shows foundings: for whom they wait since when, and what was said. */
@Component
class FoundingViews {

    private static final String SCHOOL = "school:";
    private static final String COUNTRY = "country:";

    private final People people;
    private final FoundingParties parties;
    private final Tasks tasks;
    private final Words words;

    FoundingViews(People people, FoundingParties parties, Tasks tasks, Words words) {
        this.people = people;
        this.parties = parties;
        this.tasks = tasks;
        this.words = words;
    }

    FoundingSummary summary(Founding founding, Reader reader) {
        return new FoundingSummary(
                founding.id(),
                founding.draft().title(),
                founding.draft().language(),
                founding.state(),
                founding.kind(),
                people.person(founding.founder()),
                person(founding.coFounder()),
                founding.begunAt(),
                founding.movedAt(),
                waiting(founding, reader));
    }

    FoundingDetails details(Founding founding, Reader reader, Locale locale) {
        return new FoundingDetails(
                summary(founding, reader),
                founding.draft(),
                parties.schools(founding),
                founding.reason().isEmpty() ? "" : say("project-eligibility." + founding.reason(), locale),
                founding.answers().stream()
                        .map(this::said)
                        .sorted(Comparator.comparing(Said::at).reversed())
                        .toList(),
                founding.rounds(),
                founding.sentAt(),
                founding.project(),
                parties.isFounder(founding, reader),
                founding.version());
    }

    private String say(String key, Locale locale) {
        return words.findLatest(Foundings.PROCESS, key, locale).orElse(key);
    }

    private List<Waiting> waiting(Founding founding, Reader reader) {
        return founding.state().isUnderWay()
                ? tasks.about(founding.id().toString()).stream()
                        .map(task -> waiting(founding, task, reader))
                        .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::name))
                        .toList()
                : List.of();
    }

    private Waiting waiting(Founding founding, TaskDetails task, Reader reader) {
        var assignee = task.assignee();
        var own = assignee == null
                ? reader.isNamed(task.candidates())
                : reader.tokens().contains(assignee);
        var office = office(task);
        return new Waiting(office, name(founding, office, task), task.created(), task.due(), own ? task.id() : null);
    }

    private static Office office(TaskDetails task) {
        return switch (task.key()) {
            case "describeProject" -> Office.FOUNDER;
            case "acceptCoFoundation" -> Office.CO_FOUNDER;
            case "consentToFounding" -> Office.HEAD;
            default -> Office.SERVICE;
        };
    }

    private String name(Founding founding, Office office, TaskDetails task) {
        return switch (office) {
            case FOUNDER -> people.person(founding.founder()).name();
            case CO_FOUNDER -> people.person(founding.asked()).name();
            case HEAD ->
                school(task).map(school -> people.school(school).name()).orElse("");
            case SERVICE -> country(task).orElse("");
        };
    }

    /** The school whose head a task is for. */
    static Optional<SchoolId> school(TaskDetails task) {
        return named(task, SCHOOL).map(SchoolId::of);
    }

    /** The country whose service a task is for. */
    static Optional<String> country(TaskDetails task) {
        return named(task, COUNTRY);
    }

    private static Optional<String> named(TaskDetails task, String kind) {
        return task.candidates().stream()
                .filter(token -> token.startsWith(kind))
                .map(token -> token.split(":")[1])
                .findFirst();
    }

    private Said said(Answer answer) {
        var place = answer.place();
        return new Said(
                answer.round(),
                answer.office(),
                people.person(new PersonId(answer.person())).name(),
                answer.office() == Office.HEAD
                        ? people.school(SchoolId.of(place)).name()
                        : place,
                answer.decision(),
                answer.words(),
                answer.saidAt());
    }

    private @Nullable PersonSummary person(@Nullable PersonId id) {
        return id == null ? null : people.person(Objects.requireNonNull(id));
    }
}
