package org.twinflow.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.access.Role;
import org.twinflow.search.Search;
import org.twinflow.search.SearchQuery;

/**
 * Measures a page of hits with permission filter, facets and marked places among 100,000 documents, for three readers,
 * against plain Lucene on the same texts in the same run; and how long the index takes to be made anew while it answers.
 */
public final class SearchBenchmark {

    private static final int WARM = 100;
    private static final int ROUNDS = 400;

    private final Search search;
    private final SearchSeed seed;
    private final PlainLucene plain;

    private SearchBenchmark(Search search, SearchSeed seed, PlainLucene plain) {
        this.search = search;
        this.seed = seed;
        this.plain = plain;
    }

    /** @param arguments how many documents, 100000 if it is not said */
    public static void main(String[] arguments) throws Exception {
        int documents = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        var folder = Path.of("target/benchmark", UUID.randomUUID().toString());
        var application = new SpringApplication(Class.forName("org.twinflow.WorkflowApplication"));
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context = application.run(
                "--spring.datasource.url=jdbc:h2:file:./" + folder + "/db;WRITE_DELAY=0",
                "--twinflow.search.root=" + folder.resolve("index"),
                "--twinflow.documents.root=" + folder.resolve("documents"),
                "--twinflow.engine.models=classpath*:processes/inbox-trial/*",
                "--logging.level.root=WARN")) {
            run(context, folder, documents);
        }
    }

    private static void run(ConfigurableApplicationContext context, Path folder, int documents) throws IOException {
        var seed = new SearchSeed(documents);
        seed.write(context.getBean(JdbcTemplate.class));
        var search = context.getBean(Search.class);
        say("%n%,d documents, load average %.1f", documents, load());
        time("index made for the first time", documents, search::rebuild);
        try (var plain = new PlainLucene(folder.resolve("plain"), seed)) {
            var benchmark = new SearchBenchmark(search, seed, plain);
            say("| reader | hits a question | p50 | p95 | plain Lucene p50 | p95 | ratio of p95 |%n"
                    + "| --- | --- | --- | --- | --- | --- | --- |");
            benchmark.measure("a pupil", seed.reader(Role.PUPIL, 0, 1));
            benchmark.measure("a teacher", seed.reader(Role.TEACHER, 1, 6));
            benchmark.measure("an administrator of all projects", seed.reader(Role.TEACHER, 0, SearchSeed.PROJECTS));
            benchmark.rebuild(documents);
        }
        say("load average %.1f", load());
    }

    private void measure(String who, Set<String> tokens) {
        var found = new AtomicLong();
        IntToLongFunction ours = number ->
                search.find(SearchQuery.of(seed.question(number), tokens, "en")).total();
        IntToLongFunction theirs = number -> plain.find(seed.question(number), tokens);
        times(ours, WARM);
        times(theirs, WARM);
        var mine = times(number -> found.addAndGet(ours.applyAsLong(number)), ROUNDS);
        var other = times(theirs, ROUNDS);
        say(
                "| %s under %d names | %.1f | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f |",
                who,
                tokens.size(),
                found.doubleValue() / ROUNDS,
                at(mine, 50),
                at(mine, 95),
                at(other, 50),
                at(other, 95),
                at(mine, 95) / at(other, 95));
    }

    /** Somebody asks all the while. */
    private void rebuild(int documents) {
        var everything = SearchQuery.of("", seed.reader(Role.TEACHER, 0, SearchSeed.PROJECTS), "en");
        var all = search.find(everything).total();
        var rebuild =
                Thread.ofPlatform().start(() -> time("index made anew while it answers", documents, search::rebuild));
        var asked = 0;
        var less = 0;
        while (rebuild.isAlive()) {
            less += search.find(everything).total() == all ? 0 : 1;
            asked++;
        }
        say("asked %,d times meanwhile, %d times less than all %,d was found", asked, less, all);
    }

    private static double[] times(IntToLongFunction question, int rounds) {
        var times = new double[rounds];
        for (var number = 0; number < rounds; number++) {
            var before = System.nanoTime();
            question.applyAsLong(number);
            times[number] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static double at(double[] times, int percent) {
        return times[times.length * percent / 100];
    }

    private static void time(String what, int documents, Runnable deed) {
        var before = System.nanoTime();
        deed.run();
        var seconds = (System.nanoTime() - before) / 1e9;
        say("%s: %.1f s, %.0f documents a second", what, seconds, documents / seconds);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
