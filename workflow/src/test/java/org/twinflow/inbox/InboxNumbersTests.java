package org.twinflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.inbox.InboxTallies.Group;
import org.twinflow.people.PersonId;

/** Numbers and pages of many tasks that several names mean, beside what plain lists of the same tasks say. */
@SpringBootTest
class InboxNumbersTests {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Horizon HORIZON =
            new Horizon(NOW, NOW.plus(Duration.ofHours(14)), NOW.plus(Duration.ofDays(7)));
    private static final int TASKS = 300;

    @Autowired
    InboxRows rows;

    @Autowired
    InboxTallies tallies;

    @Autowired
    InboxCells cells;

    @Autowired
    TextSearch search;

    @Autowired
    InboxQueries queries;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20261130);
    private final PersonId reader = new PersonId(UUID.randomUUID());
    private final List<String> names = Stream.of("a", "b", "c", "d")
            .map(name -> "trial:" + reader + ":" + name)
            .sorted()
            .toList();
    private final List<OpenTask> tasks = new ArrayList<>();

    @BeforeEach
    void writeTasks() {
        for (int i = 0; i < TASKS; i++) {
            var task = task(i);
            tasks.add(task);
            rows.write(task);
        }
        tasks.sort(Comparator.comparing(OpenTask::dueKey)
                .thenComparing(OpenTask::created)
                .thenComparing(OpenTask::id));
    }

    @AfterEach
    void removeTasks() {
        tasks.forEach(task -> rows.remove(task.id()));
    }

    @Test
    void countsEachTaskOnceHoweverManyNamesMeanIt() {
        assertThat(tallies.mine(new Reach(names, 0), HORIZON)).isEqualTo(tally(open(names)));
        assertThat(tallies.mine(new Reach(names.subList(1, 3), 0), HORIZON))
                .isEqualTo(tally(open(names.subList(1, 3))));
    }

    @Test
    void countsTheMostUrgentOfEachNameWhenThereAreTooMany() {
        var most = names.stream()
                .flatMap(name -> open(List.of(name)).stream().limit(9))
                .distinct()
                .toList();

        assertThat(tallies.mine(new Reach(names, 9), HORIZON)).isEqualTo(tally(most));
        assertThat(counted(new Reach(names, 9), "")).isEqualTo(most.size());
    }

    @Test
    void countsByAllThatNarrowsWithAndWithoutAText() {
        assertThat(counted(new Reach(names, 0), "")).isEqualTo(open(names).size());
        assertThat(counted(new Reach(names, 0), "seldom"))
                .isEqualTo(open(names).stream()
                        .filter(task -> task.words().contains("seldom"))
                        .count());
    }

    @Test
    void tellsWhatWasPutOffFromWhatAreOnlyWaiting() {
        var shared = open(names).stream()
                .filter(task -> task.principals().size() > 1 && task.assignee() == null)
                .findFirst()
                .orElseThrow();
        var alone = open(names).stream()
                .filter(task -> task.principals().size() == 1)
                .findFirst()
                .orElseThrow();
        Stream.of(shared, alone)
                .forEach(task -> jdbc.sql(
                                "insert into task_snooze (person, task_id, until_at) values (:person, :task, :until)")
                        .param("person", reader.id())
                        .param("task", task.id())
                        .param("until", NOW.minusSeconds(60).atOffset(ZoneOffset.UTC))
                        .update());

        assertThat(cells.mine(new Reach(names, 0), Set.of(), Terms.of(""), HORIZON, reader).stream()
                        .filter(InboxCell::back)
                        .mapToLong(InboxCell::count)
                        .sum())
                .isEqualTo(2);
        jdbc.sql("delete from task_snooze where person = :person")
                .param("person", reader.id())
                .update();
    }

    @Test
    void findsATextPageByPageInTheOrderOfTheList() {
        for (var text : List.of("often", "seldom", "never", "often 1")) {
            for (int first : new int[] {1, 3, 1_000}) {
                assertThat(found(text, first))
                        .as("%s, first %d of each name", text, first)
                        .isEqualTo(open(names).stream()
                                .filter(task -> Stream.of(text.split(" "))
                                        .allMatch(word -> task.words().contains(word)))
                                .map(OpenTask::id)
                                .toList());
            }
        }
    }

    @Test
    void asksForNoMoreThanAPersonCanDo() {
        assertThat(queries.reach(names).isCut()).isFalse();
        assertThat(queries.reach(names).names()).isEqualTo(names);
        assertThat(Reach.of(names, true).each()).isEqualTo(Reach.MOST / names.size() + 1);
        assertThat(queries.reach(List.of("nobody:" + reader)).names()).isEmpty();
    }

    /** All pages of seven, each from where the one before ended. */
    private List<String> found(String text, int first) {
        var all = new ArrayList<String>();
        var after = Cursor.START;
        while (true) {
            var page = search.mine(names, filter(text, after), first);
            all.addAll(page);
            if (page.size() < 7) {
                return all;
            }
            var last = tasks.stream()
                    .filter(task -> task.id().equals(page.getLast()))
                    .findFirst()
                    .orElseThrow();
            after = new Cursor(last.dueKey(), last.created(), last.id());
        }
    }

    private PageFilter filter(String text, Cursor after) {
        return new PageFilter(Set.of(), null, Terms.of(text), InboxFilter.NONE, HORIZON, reader, after, null, 7);
    }

    private long counted(Reach reach, String text) {
        return cells.mine(reach, Set.of(), Terms.of(text), HORIZON, reader).stream()
                .mapToLong(InboxCell::count)
                .sum();
    }

    private List<OpenTask> open(List<String> among) {
        return tasks.stream()
                .filter(task ->
                        task.principals().stream().anyMatch(name -> among.contains(name) && task.isOpenTo(name)))
                .toList();
    }

    private static Map<Group, Long> tally(List<OpenTask> some) {
        return new HashMap<>(some.stream()
                .collect(Collectors.groupingBy(
                        task -> new Group(
                                task.projectId() == null ? "" : task.projectId(), HORIZON.urgency(task.due())),
                        Collectors.counting())));
    }

    /** One of three is meant for several names, one of five is in somebody's hands, one of four has no deadline. */
    private OpenTask task(int number) {
        var meant = new TreeSet<String>();
        int several = random.nextInt(3) == 0 ? 1 + random.nextInt(names.size()) : 1;
        for (int i = 0; i < several; i++) {
            meant.add(names.get(random.nextInt(names.size())));
        }
        var holder = random.nextInt(5) == 0 ? meant.first() : null;
        return new OpenTask(
                UUID.randomUUID().toString(),
                random.nextBoolean() ? "one" : "other",
                "Task " + number,
                "task " + number + (random.nextInt(3) == 0 ? "" : " often")
                        + (random.nextInt(40) == 0 ? " seldom" : ""),
                "inbox-trial",
                "definition",
                "instance",
                "subject-" + number,
                random.nextInt(10) == 0 ? null : "project-" + random.nextInt(3),
                holder,
                40 + 10 * random.nextInt(3),
                null,
                null,
                NOW.minusSeconds(random.nextInt(1_000_000)),
                due(),
                meant);
    }

    private @Nullable Instant due() {
        return random.nextInt(4) == 0 ? null : NOW.plusSeconds(random.nextInt(2_000_000) - 600_000);
    }
}
