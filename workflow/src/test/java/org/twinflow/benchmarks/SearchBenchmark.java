package org.twinflow.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;
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

    private static final int WARM = 600;
    private static final int ROUNDS = 600;

    private final Search search;
    private final SearchSeed seed;
    private final PlainLucene plain;

    private SearchBenchmark(Search search, SearchSeed seed, PlainLucene plain) {
        this.search = search;
        this.seed = seed;
        this.plain = plain;
    }

    /**
     * @param arguments how many documents, 100000 if it is not said; the folder of an earlier run, to ask it again or,
     *     where it did not come so far, to make what is missing
     */
    public static void main(String[] arguments) throws Exception {
        int documents = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        var folder = arguments.length > 1 ? Path.of(arguments[1]) : Instance.newFolder();
        try (var context = Instance.start(folder, "--logging.level.root=WARN")) {
            run(context, folder, documents);
        }
    }

    private static void run(ConfigurableApplicationContext context, Path folder, int documents) throws IOException {
        var seed = new SearchSeed(documents);
        var search = context.getBean(Search.class);
        say("%n%,d documents, load average %.1f", documents, load());
        var again = Files.exists(folder.resolve("plain"));
        if (!again) {
            prepare(folder, documents, seed, search, context.getBean(JdbcTemplate.class));
        }
        try (var plain = new PlainLucene(folder.resolve("plain"))) {
            var benchmark = new SearchBenchmark(search, seed, plain);
            say("| reader | hits a question | p50 | p95 | CPU p50 | p95 | plain Lucene p50 | p95 | CPU p50 | p95 |"
                    + " ratio of CPU p95 |%n"
                    + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
            benchmark.measure("a pupil", seed.reader(Role.PUPIL, 0, 1));
            benchmark.measure("a teacher", seed.reader(Role.TEACHER, 1, 6));
            benchmark.measure("an administrator of all projects", seed.reader(Role.TEACHER, 0, SearchSeed.PROJECTS));
            if (!again) {
                benchmark.rebuild(documents);
            }
        }
        say("load average %.1f", load());
    }

    /** The second index is written last and moved to its place: where it lies, everything is there. */
    private static void prepare(Path folder, int documents, SearchSeed seed, Search search, JdbcTemplate rows)
            throws IOException {
        if (!Long.valueOf(documents).equals(rows.queryForObject("select count(*) from search_item", Long.class))) {
            seed.write(rows);
        }
        time("index made for the first time", documents, search::rebuild);
        var unfinished = folder.resolve("plain-unfinished");
        PlainLucene.write(unfinished, seed);
        Files.move(unfinished, folder.resolve("plain"));
    }

    private void measure(String who, Set<String> tokens) {
        IntToLongFunction ours = number ->
                search.find(SearchQuery.of(seed.question(number), tokens, "en")).total();
        IntToLongFunction theirs = number -> plain.find(seed.question(number), tokens);
        say("warm after %,d and %,d hits", times(ours, WARM).found, times(theirs, WARM).found);
        var mine = times(ours, ROUNDS);
        var other = times(theirs, ROUNDS);
        say(
                "| %s under %d names | %.1f | %s | %s | %.1f |",
                who, tokens.size(), (double) mine.found / ROUNDS, mine, other, mine.cpu(95) / other.cpu(95));
    }

    /** Somebody asks ten times a second, and would see whether something cannot be found meanwhile. */
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
            LockSupport.parkNanos(100_000_000);
        }
        say("asked %,d times meanwhile, %d times less than all %,d was found", asked, less, all);
    }

    private static Times times(IntToLongFunction question, int rounds) {
        var threads = ManagementFactory.getThreadMXBean();
        var wall = new double[rounds];
        var cpu = new double[rounds];
        var found = 0L;
        for (var number = 0; number < rounds; number++) {
            var before = System.nanoTime();
            var worked = threads.getCurrentThreadCpuTime();
            found += question.applyAsLong(number);
            cpu[number] = (threads.getCurrentThreadCpuTime() - worked) / 1e6;
            wall[number] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return new Times(wall, cpu, found);
    }

    /** In milliseconds: the time that passed, and that a processor worked, which other work lengthens less. */
    private record Times(double[] wall, double[] cpu, long found) {

        double cpu(int percent) {
            return cpu[cpu.length * percent / 100];
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f ms | %.1f ms | %.1f ms | %.1f ms",
                    wall[wall.length / 2],
                    wall[wall.length * 95 / 100],
                    cpu(50),
                    cpu(95));
        }
    }

    private static void time(String what, int documents, Runnable deed) {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var worked = machine.getProcessCpuTime();
        var before = System.nanoTime();
        deed.run();
        var seconds = (System.nanoTime() - before) / 1e9;
        var processor = (machine.getProcessCpuTime() - worked) / 1e9;
        say(
                "%s: %.1f s, %.0f documents a second, %.1f s of processors, load average %.1f",
                what, seconds, documents / seconds, processor, load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
