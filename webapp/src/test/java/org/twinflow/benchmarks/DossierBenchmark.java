package org.twinflow.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.twinflow.TwinflowApplication;
import org.twinflow.mobility.MobilityId;

/**
 * Measures, on H2 and on PostgreSQL, how long the server takes for the page with the matrix of 200 travellers with 20
 * papers each, asked for by a browser that is signed in; then for the PDFs of 27 full dossiers, and for the travel
 * pack.
 */
public final class DossierBenchmark {

    private static final int TRAVELLERS = 200;
    private static final int PAPERS = 20;
    private static final int DOSSIERS = 27;
    private static final int SECONDS = 20;
    private static final int ROUNDS = 150;

    private final ConfigurableApplicationContext context;
    private final DossierSeed seed;

    private DossierBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
        this.seed = new DossierSeed(context);
    }

    /** @param arguments {@code h2} or {@code postgresql} for one of them only; {@code matrix} to make no PDFs */
    public static void main(String[] arguments) throws Exception {
        var said = List.of(arguments);
        var books = !said.contains("matrix");
        var wanted = said.contains("h2") || said.contains("postgresql") ? said : List.of("h2", "postgresql");
        if (wanted.contains("h2")) {
            run("H2", null, books);
        }
        if (wanted.contains("postgresql")) {
            try (var postgres = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.start()) {
                run("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), books);
            }
        }
    }

    private static void run(String database, @Nullable String url, boolean books)
            throws IOException, InterruptedException {
        var options = new ArrayList<>(List.of(
                "--server.port=0",
                "--twinflow.data-dir=target/benchmark/" + UUID.randomUUID(),
                // what comes in is not read meanwhile: it is the making of PDFs that is measured
                "--twinflow.extraction.workers=0",
                "--logging.level.root=WARN"));
        if (url != null) {
            options.add("--spring.datasource.url=" + url);
            options.add("--spring.datasource.username=postgres");
            options.add("--spring.datasource.password=postgres");
        }
        try (var context = new SpringApplication(TwinflowApplication.class).run(options.toArray(String[]::new))) {
            var benchmark = new DossierBenchmark(context);
            benchmark.matrix(database);
            if (books) {
                benchmark.books(database);
            }
        }
    }

    private void matrix(String database) throws IOException, InterruptedException {
        var mobility = seed.matrix(TRAVELLERS, PAPERS);
        var browser = browser();
        var path = "/mobilities/" + mobility + "/dossiers";
        times(() -> browser.get(path));
        var before = processor();
        var times = times(() -> browser.get(path));
        var work = (processor() - before) / 1e6 / times.size();
        System.out.printf(
                Locale.ROOT,
                "%s: matrix of %d x %d, %,d KB: median %.0f ms, 95th %.0f ms, best %.0f ms, processor %.0f ms%n",
                database,
                TRAVELLERS,
                PAPERS,
                browser.get(path).length / 1024,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.getFirst(),
                work);
    }

    /** What the whole process has used: on a machine that others use too, it tells more than the clock. */
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void books(String database) throws IOException, InterruptedException {
        var group = seed.group(DOSSIERS);
        var browser = browser();
        var size = 0L;
        var start = System.nanoTime();
        for (var dossier : group.dossiers()) {
            size += browser.get("/dossiers/" + dossier + "/pdf").length;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: PDFs of %d dossiers with %d papers, %,d KB: %.1f s%n",
                database,
                DOSSIERS,
                group.papers(),
                size / 1024,
                (System.nanoTime() - start) / 1e9);
        System.out.printf(
                Locale.ROOT, "%s: travel pack of %d: %.1f s%n", database, DOSSIERS, pack(group.mobility()) / 1e9);
    }

    /** From the head's decision until the pack is there; the dossiers are filed once more meanwhile. */
    private long pack(MobilityId mobility) throws InterruptedException {
        var start = System.nanoTime();
        seed.authorise(mobility);
        while (!seed.hasPack(mobility)) {
            Thread.sleep(50);
        }
        return System.nanoTime() - start;
    }

    private SignedInBrowser browser() throws IOException, InterruptedException {
        var port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        return SignedInBrowser.at(port, seed.coordinator().username());
    }

    private interface Deed {
        void run() throws IOException, InterruptedException;
    }

    /** As many rounds as there is patience for, the quickest first. */
    private static List<Double> times(Deed deed) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        var end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (times.size() < ROUNDS && (times.isEmpty() || System.nanoTime() < end)) {
            var before = System.nanoTime();
            deed.run();
            times.add((System.nanoTime() - before) / 1e6);
        }
        return times.stream().sorted().toList();
    }
}
