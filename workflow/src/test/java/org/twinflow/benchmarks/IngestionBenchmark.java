package org.twinflow.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.extraction.ReadingRace;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.thorough.Corpus;

/**
 * Measures how fast the files of Tika's own tests are stored, read and found, beside Tika and Lucene alone on the same
 * files in the same run, and what it costs to read them in processes of their own. The other side is measured twice:
 * with one index that is written when all is over, and with each file on the disk and each text found at once, as
 * whoever hands something in expects. No pictures are read by OCR and no previews are made, for the other side does not
 * either.
 */
public final class IngestionBenchmark {

    private static final int AT_ONCE = 2;
    private static final int LARGEST = 20_000_000;

    private final List<String> names = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();
    private final Path folder;

    private IngestionBenchmark(Path folder) throws IOException {
        this.folder = folder;
        for (var specimen : Corpus.files()) {
            try (var stream = specimen.source().open()) {
                var bytes = stream.readAllBytes();
                if (bytes.length > 0 && bytes.length < LARGEST) {
                    names.add(specimen.name());
                    files.add(bytes);
                }
            }
        }
    }

    /** @param arguments how many rounds are counted, three if it is not said; one more goes before them */
    public static void main(String[] arguments) throws Exception {
        var rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
        var folder = Instance.newFolder();
        try (var context = Instance.start(
                folder,
                "--twinflow.extraction.inbox=" + folder.resolve("inbox"),
                "--twinflow.extraction.workers=" + AT_ONCE,
                "--twinflow.ocr.tesseract=none",
                "--twinflow.previews.enabled=false",
                "--logging.level.root=ERROR")) {
            new IngestionBenchmark(folder).run(context, rounds);
        }
    }

    private void run(ConfigurableApplicationContext context, int rounds) throws Exception {
        say("%,d files, %,d bytes; %d threads or processes each", files.size(), bytes(), AT_ONCE);
        var tika = new PlainTika(AT_ONCE);
        say("| round | Tika in the process | ours, in processes of its own | isolation costs"
                + " | Tika and Lucene | the same, each file kept and found | upload until found | ratio of rates"
                + " | to each kept and found |%n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        try (var race = new ReadingRace(folder.resolve("race"), AT_ONCE)) {
            for (var round = 0; round <= rounds; round++) {
                var inside = seconds(() -> tika.read(files, text -> {}));
                var outside = seconds(() -> race.read(files));
                var plain = seconds(() -> plain(tika));
                var kept = seconds(() -> kept(tika));
                var begin = System.nanoTime();
                var stored = ours(context);
                var ours = (System.nanoTime() - begin) / 1e9;
                say(
                        "| %s | %.1f s | %.1f s | %+.0f %% | %.1f s | %.1f s | %.1f s for %d of them | %.2f | %.2f |",
                        round == 0 ? "before" : String.valueOf(round),
                        inside,
                        outside,
                        100 * (outside / inside - 1),
                        plain,
                        kept,
                        ours,
                        stored,
                        plain / ours,
                        kept / ours);
                warm(race);
            }
        }
    }

    /**
     * Each process has read as many files as this one when the next round begins: this one has read all of them three
     * times, each of the others only its part once.
     */
    private void warm(ReadingRace race) throws InterruptedException {
        for (var more = 1; more < 3 * AT_ONCE; more++) {
            race.read(files);
        }
    }

    /** Read and written into an index of one field, which is on the disk in the end. */
    private int plain(PlainTika tika) throws IOException, InterruptedException {
        try (var index = new PlainIndex(folder.resolve(UUID.randomUUID().toString()))) {
            return tika.read(files, index::add);
        }
    }

    /** All files are on the disk for good, and each text is kept and found before its thread takes the next. */
    private int kept(PlainTika tika) throws IOException, InterruptedException {
        var shelf = Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
        Crew.work(AT_ONCE, files.size(), file -> isKept(files.get(file), shelf.resolve(String.valueOf(file))));
        try (var index = new PlainIndex(shelf.resolve("index"))) {
            return tika.read(files, index::keep);
        }
    }

    private static boolean isKept(byte[] file, Path place) {
        try (var channel = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(file));
            channel.force(true);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Handed in by two people at once, until each is read and none waits for the index. */
    private int ours(ConfigurableApplicationContext context) throws InterruptedException {
        var fixtures = context.getBean(Fixtures.class);
        var school = fixtures.aSchool("FR");
        var person = fixtures.aTeacher(school);
        var project = fixtures.aProject(person, school);
        var documents = context.getBean(Documents.class);
        var stored = store(documents, project, fixtures.reader(person));
        var rows = context.getBean(JdbcTemplate.class);
        await(() -> isEmpty(rows, "extraction_work where kind = 'TEXT'"));
        await(() -> isEmpty(rows, "hsearch_outbox_event"));
        var reader = fixtures.reader(person);
        if (!stored.stream()
                .allMatch(document -> documents.get(document, reader).state().isFinal())) {
            throw new IllegalStateException("A file is left over");
        }
        return stored.size();
    }

    /** Those that Twinflow takes; programs and the like it refuses. */
    private Collection<DocumentId> store(Documents documents, ProjectId project, Reader reader)
            throws InterruptedException {
        var stored = new ConcurrentLinkedQueue<DocumentId>();
        Crew.work(AT_ONCE, files.size(), file -> {
            try {
                return stored.add(documents
                        .store(wanted(project, names.get(file)), stream(file), reader)
                        .id());
            } catch (RefusedException | InvalidException e) {
                return false;
            }
        });
        return stored;
    }

    private ByteArrayInputStream stream(int file) {
        return new ByteArrayInputStream(files.get(file));
    }

    private static boolean isEmpty(JdbcTemplate rows, String table) {
        return Long.valueOf(0).equals(rows.queryForObject("select count(*) from " + table, Long.class));
    }

    private static NewDocument wanted(ProjectId project, String name) {
        return NewDocument.inProject(project.id(), name, "", AudienceLevel.MEMBERS, Upload.of(name), "en");
    }

    private long bytes() {
        return files.stream().mapToLong(file -> file.length).sum();
    }

    private static void await(Callable<Boolean> condition) {
        try {
            while (!condition.call()) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(Callable<Integer> work) throws Exception {
        var before = System.nanoTime();
        work.call();
        return (System.nanoTime() - before) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
