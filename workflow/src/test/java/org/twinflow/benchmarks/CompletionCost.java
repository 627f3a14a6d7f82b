package org.twinflow.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ConfigurableApplicationContext;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.NewPerson;
import org.twinflow.people.NewSchool;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.Projects;

/** Measures what completing a task costs through our service, beside the engine's own call on the same kind of case. */
final class CompletionCost {

    private static final int MANY = 400;
    private static final int WARM = 60;
    private static final Map<String, Object> NO = Map.of("coming", "no", "reason", "We are away that week.");

    private final ConfigurableApplicationContext context;

    CompletionCost(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** One after the other in turns, so that whatever slows the machine slows both. */
    void measure(String database) {
        var person = person();
        var project = project(person);
        var reader = context.getBean(Access.class).reader(person);
        var work = context.getBean(TaskWork.class);
        var engine = context.getBean(TaskService.class);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int i = 0; i < WARM + MANY; i++) {
            var mine = time(task(project), id -> work.complete(id, NO, Duration.ZERO, reader, Locale.ENGLISH));
            var raw = time(task(project), id -> engine.complete(id, Map.of("coming", "no")));
            if (i >= WARM) {
                ours.add(mine);
                theirs.add(raw);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s, completing a task: ours %.2f ms, the engine's call %.2f ms (medians of %d), ratio %.2f%n",
                database,
                median(ours),
                median(theirs),
                MANY,
                median(ours) / median(theirs));
    }

    private static double time(String task, Consumer<String> deed) {
        var before = System.nanoTime();
        deed.accept(task);
        return (System.nanoTime() - before) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private String task(String project) {
        var subject = UUID.randomUUID().toString();
        context.getBean(Processes.class)
                .start("inbox-trial", subject, Map.of("projectId", project, "dueOn", "2099-01-01"));
        return context.getBean(Tasks.class).about(subject).getFirst().id();
    }

    private PersonId person() {
        var people = context.getBean(People.class);
        var paris = ZoneId.of("Europe/Paris");
        var school = people.openSchool(new NewSchool("School", "Town", "FR", paris, Locale.FRENCH));
        var person = people.enrol(
                new NewPerson("c" + UUID.randomUUID(), "Ana", "Tester", school, Locale.FRENCH, paris, "long enough"));
        context.getBean(Access.class).grant(NewGrant.of(person, Role.TEACHER, Scope.school(school), null));
        return person;
    }

    private String project(PersonId person) {
        var reader = context.getBean(Access.class).reader(person);
        var school = java.util.Objects.requireNonNull(reader.school());
        var wanted =
                new NewProject("Cost", "", "en", LocalDate.of(2026, 9, 1), LocalDate.of(2028, 6, 30), List.of(school));
        return context.getBean(Projects.class).found(wanted, reader).toString();
    }
}
