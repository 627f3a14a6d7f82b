package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Classification;
import org.twinflow.documents.DerivativeId;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.documents.Derivatives;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.previews.Previews;
import org.twinflow.search.Search;
import org.twinflow.shared.NotFoundException;

/**
 * Whether the time of an answer tells what the answer does not: that there is something which is not for the one who asks.
 *
 * <p>Each door is asked in turns, in an order drawn anew for each round, for an id of nothing, for a document of another
 * project and for another person's paper, of which the attempt is also remembered. So whatever the machine does beside
 * falls on all three alike. What is timed are the services: the pages and the API answer all three with the same
 * exception, so their time is the same noise on each.
 *
 * <p>Two things are looked at. The one is the rank statistic of Mann and Whitney: how likely it is that of two
 * answers, one about what exists and one about nothing, the same one takes longer. It is one half when the time says
 * nothing, and does not mind the few answers that took a hundred times as long. A p-value is not asked for: with enough rounds it finds any difference, also
 * one of a microsecond that nobody could use. The other is what the difference of the medians is in time. A door passes
 * when the likelihood is near one half, or when the difference is far below what a network adds and takes away by itself.
 * A difference of some ten microseconds remains: what exists is made an object of before it is known for whom it is.
 */
@Tag("thorough")
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerTimeTests {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerTimeTests.class);
    private static final int WARM_UP = 2000;
    private static final int ROUNDS = 1000;
    private static final int THINGS = 20;
    private static final double LIKELY = 0.6;
    private static final double MICROSECONDS = 200;

    @Autowired
    Documents documents;

    @Autowired
    Derivatives derivatives;

    @Autowired
    Previews previews;

    @Autowired
    Search search;

    @Autowired
    Fixtures fixtures;

    private final Random random = new Random(20_261_129);
    private final Map<Thing, List<DocumentId>> things = new EnumMap<>(Thing.class);

    /** What is asked for. */
    enum Thing {
        NOTHING,
        DOCUMENT,
        PAPER
    }

    /** One way to ask. */
    record Door(String name, BiConsumer<DocumentId, Reader> ask) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void storeWhatIsNotForStrangers() {
        var school = fixtures.aSchool("FR");
        var teacher = fixtures.aTeacher(school);
        var pupil = fixtures.aPerson("pupil", school);
        var project = fixtures.aProject(teacher, school).id();
        var reader = fixtures.reader(teacher);
        var own = Set.of("person:" + teacher);
        things.put(Thing.DOCUMENT, new ArrayList<>());
        things.put(Thing.PAPER, new ArrayList<>());
        for (var number = 0; number < THINGS; number++) {
            var name = Upload.of("a.txt");
            var document = NewDocument.inProject(project, "Report", "", AudienceLevel.MEMBERS, name, "en");
            things.get(Thing.DOCUMENT)
                    .add(documents.store(document, words(), reader).id());
            var paper = NewDocument.personal(pupil, Classification.PERSONAL, project, "Identity card", own, name, "en");
            things.get(Thing.PAPER).add(documents.file(paper, words(), teacher).id());
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> things.values().stream()
                        .flatMap(List::stream)
                        .map(id -> documents.get(id, reader))
                        .map(DocumentDetails::state)
                        .allMatch(state -> state.isFinal()));
        await().atMost(Duration.ofMinutes(2)).until(() -> previews.waiting() == 0);
        // what is still being compiled while it is timed is slower for the rarer case
        var stranger = fixtures.reader(fixtures.aTeacher(fixtures.aSchool("ES")));
        doors().forEach(door -> measure(door, stranger, WARM_UP));
    }

    Stream<Door> doors() {
        return Stream.of(
                new Door("details", documents::get),
                new Door("content", (id, reader) -> documents.content(id, null, reader)),
                new Door("version", (id, reader) -> documents.content(id, 1, reader)),
                new Door("history", documents::versions),
                new Door("text", documents::text),
                new Door("preview", (id, reader) -> previews.of(id, 1, reader)),
                new Door("page", (id, reader) -> derivatives.open(DerivativeId.of(id, 1, DerivativeKind.PDF), reader)),
                new Door("similar", (id, reader) -> search.similar("document", id.toString(), reader.tokens())));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void answersAsFastForWhatExistsAsForNothing(Door door) {
        var stranger = fixtures.reader(fixtures.aTeacher(fixtures.aSchool("ES")));
        var times = measure(door, stranger, ROUNDS);

        for (var thing : List.of(Thing.DOCUMENT, Thing.PAPER)) {
            var likelihood = likelihood(times.get(thing), times.get(Thing.NOTHING));
            var difference = median(times.get(thing)) - median(times.get(Thing.NOTHING));
            LOG.info(
                    "{} of a {}: told apart with a likelihood of {}, by {} µs of {} µs",
                    door,
                    thing,
                    Math.round(likelihood * 100) / 100.0,
                    Math.round(difference),
                    Math.round(median(times.get(Thing.NOTHING))));
            assertThat(likelihood <= LIKELY || Math.abs(difference) <= MICROSECONDS)
                    .as("%s of a %s: likelihood %.2f, %.0f µs", door, thing, likelihood, difference)
                    .isTrue();
        }
    }

    /** In microseconds. */
    private Map<Thing, double[]> measure(Door door, Reader stranger, int rounds) {
        var times = new EnumMap<Thing, double[]>(Thing.class);
        for (var thing : Thing.values()) {
            times.put(thing, new double[rounds]);
        }
        var order = Arrays.asList(Thing.values());
        for (var round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (var thing : order) {
                times.get(thing)[round] = time(door, id(thing, round), stranger);
            }
        }
        return times;
    }

    private DocumentId id(Thing thing, int round) {
        return thing == Thing.NOTHING
                ? new DocumentId(UUID.randomUUID())
                : things.get(thing).get(round % THINGS);
    }

    private static double time(Door door, DocumentId id, Reader stranger) {
        var from = System.nanoTime();
        try {
            door.ask().accept(id, stranger);
        } catch (NotFoundException e) {
            return (System.nanoTime() - from) / 1000.0;
        }
        throw new AssertionError(door + " opens");
    }

    /** How surely two answers can be told apart by their times: the share of all pairs that agree on the longer. */
    private static double likelihood(double[] first, double[] second) {
        return new MannWhitneyUTest().mannWhitneyU(first, second) / ((double) first.length * second.length);
    }

    private static double median(double[] times) {
        return StatUtils.percentile(times, 50);
    }

    private static ByteArrayInputStream words() {
        return new ByteArrayInputStream(("The river " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }
}
