package org.twinflow.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.access.Held;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Deployments;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxFilter;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.inbox.Urgency;
import org.twinflow.people.NewPerson;
import org.twinflow.people.NewSchool;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/**
 * Measures a page of the inbox among 100,000 open tasks against the engine's own task query on the same rows, on
 * PostgreSQL and on H2, while 50 tasks a second come and go: 60 % of the tasks wait for one of 200 groups, 40 % are assigned to one of 2,000 persons.
 */
public final class InboxBenchmark {

    private static final int PAGE = 30;
    private static final int WARM = 40;
    private static final int ROUNDS = 200;

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;
    private final InboxSeed seed;

    private InboxBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.seed = new InboxSeed(
                jdbc, context.getBean(Deployments.class).latest("inbox-trial").id());
    }

    /** @param arguments how many tasks, 100000 if it is not said; then {@code h2} to leave PostgreSQL out */
    public static void main(String[] arguments) throws Exception {
        int tasks = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        if (arguments.length < 2 || arguments[1].equals("postgresql")) {
            try (var postgres = EmbeddedPostgres.start()) {
                run("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), "postgres", tasks);
            }
        }
        // H2 answers a repeated query from its memory, which no inbox that changes could do
        run(
                "H2",
                "jdbc:h2:retry:./target/benchmark/" + UUID.randomUUID() + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0",
                "sa",
                tasks);
    }

    private static void run(String database, String url, String user, int tasks) throws ClassNotFoundException {
        var application = new SpringApplication(Class.forName("org.twinflow.WorkflowApplication"));
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context = application.run(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + (user.equals("sa") ? "" : user),
                "--twinflow.engine.models=classpath*:processes/inbox-trial/*",
                "--twinflow.inbox.runs=false",
                "--logging.level.root=WARN")) {
            var benchmark = new InboxBenchmark(context);
            benchmark.seed.write(tasks);
            try (var traffic = new InboxTraffic(benchmark.jdbc, benchmark.seed)) {
                traffic.begin();
                for (int groups : new int[] {1, 10, 50}) {
                    benchmark.measure(database, tasks, groups);
                }
                System.out.printf(Locale.ROOT, "%n%,d tasks came and went meanwhile%n", traffic.count());
            }
            new CompletionCost(context).measure(database);
        }
    }

    private void measure(String database, int tasks, int groups) {
        var inbox = context.getBean(Inbox.class);
        var reader = reader(groups);
        var first = query(null, "");
        System.out.printf(
                Locale.ROOT,
                "%n%s, %,d tasks, a person in %d groups under %d names, for whom %,d wait%n",
                database,
                tasks,
                groups,
                reader.tokens().size(),
                inbox.waitingFor(reader));
        System.out.println("| what | p50 | p95 |\n| --- | --- | --- |");
        report("inbox: first page", () -> inbox.view(reader, first));
        var tenth = cursor(inbox, reader, 10);
        report("inbox: page after 10 pages", () -> inbox.view(reader, query(tenth, "")));
        report("inbox: counts of views, groups and projects", () -> inbox.counts(reader, first));
        report("inbox: first page and counts", () -> {
            inbox.view(reader, first);
            inbox.counts(reader, first);
        });
        report("inbox: facets", () -> inbox.facets(reader, first));
        report("inbox: first page narrowed", () -> inbox.view(reader, narrowed()));
        report("inbox: first page with a text", () -> inbox.view(reader, query(null, "question 77")));
        report(
                "engine: TaskQuery, first page by due date",
                () -> engine(reader)
                        .orderByDueDate()
                        .asc()
                        .orderByTaskId()
                        .asc()
                        .listPage(0, PAGE));
        report(
                "engine: TaskQuery, page after 10 pages",
                () -> engine(reader)
                        .orderByDueDate()
                        .asc()
                        .orderByTaskId()
                        .asc()
                        .listPage(PAGE * 10, PAGE));
        report("engine: TaskQuery, count", () -> engine(reader).count());
    }

    private TaskQuery engine(Reader reader) {
        var groups = reader.tokens().stream()
                .filter(token -> token.endsWith(":teacher") && !token.contains(":school:"))
                .toList();
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .or()
                .taskAssignee("person:" + reader.person())
                .taskCandidateGroupIn(groups)
                .endOr();
    }

    private static @Nullable String cursor(Inbox inbox, Reader reader, int pages) {
        String cursor = null;
        for (int i = 0; i < pages; i++) {
            var next = inbox.view(reader, query(cursor, "")).next();
            if (next == null) {
                return cursor;
            }
            cursor = next;
        }
        return cursor;
    }

    /** One of the persons that tasks are assigned to, teaching in so many projects. */
    private Reader reader(int groups) {
        var people = context.getBean(People.class);
        var school = people.openSchool(new NewSchool("School", "Town", "FR", ZoneId.of("Europe/Paris"), Locale.FRENCH));
        var person = people.enrol(new NewPerson(
                "p" + UUID.randomUUID(),
                "Ana",
                "Tester",
                school,
                Locale.FRENCH,
                ZoneId.of("Europe/Paris"),
                "long enough"));
        var mine = seed.persons.get(seed.random.nextInt(InboxSeed.PERSONS));
        jdbc.update(
                "update inbox_row set principal = ?, assignee = ? where principal = ?",
                "person:" + person,
                "person:" + person,
                mine);
        jdbc.update("update inbox_task set assignee = ? where assignee = ?", "person:" + person, mine);
        jdbc.update("update ACT_RU_TASK set ASSIGNEE_ = ? where ASSIGNEE_ = ?", "person:" + person, mine);
        return reader(person, school, groups);
    }

    private Reader reader(PersonId person, SchoolId school, int groups) {
        var held = new HashSet<Held>();
        var tokens = new HashSet<String>(List.of("public", "person:" + person));
        for (var project : seed.projects.subList(0, groups)) {
            var scope = Scope.project(project);
            held.add(new Held(Role.TEACHER, scope));
            tokens.add(scope.token());
            tokens.add(scope.token(Role.TEACHER));
            tokens.add(scope.token() + ":school:" + school);
            tokens.add(scope.token() + ":school:" + school + ":teacher");
        }
        return new Reader(person, school, held, tokens);
    }

    private static InboxQuery query(@Nullable String cursor, String text) {
        return new InboxQuery(InboxView.ME, null, text, PAGE, cursor, Locale.FRENCH);
    }

    private static InboxQuery narrowed() {
        var filter = new InboxFilter(null, null, InboxFilter.NOBODY, null, Urgency.LATER, null);
        return new InboxQuery(InboxView.ME, null, "", filter, PAGE, null, Locale.FRENCH);
    }

    /** As many rounds as there is patience for. */
    private static void report(String what, Runnable deed) {
        times(deed, WARM, 2);
        var times = times(deed, ROUNDS, 5);
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms |%n",
                what,
                times[times.length / 2],
                times[times.length * 95 / 100]);
    }

    private static double[] times(Runnable deed, int rounds, int seconds) {
        var times = new ArrayList<Double>();
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        while (times.size() < rounds && (times.isEmpty() || System.nanoTime() < end)) {
            var before = System.nanoTime();
            deed.run();
            times.add((System.nanoTime() - before) / 1e6);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
