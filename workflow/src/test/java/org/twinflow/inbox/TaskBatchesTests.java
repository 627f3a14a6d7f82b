package org.twinflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.shared.BatchItem;
import org.twinflow.shared.BatchResult;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** The same done to several tasks, and taken back. */
class TaskBatchesTests extends InboxScene {

    private static final Duration WAIT = Duration.ofSeconds(50);

    @Autowired
    TaskBatches batches;

    @Test
    void takesWhatIsFreeAndSaysWhyTheRestIsNot() {
        var free = aTask("2099-01-01");
        var held = aTask("2099-01-02");
        work.claim(held, fixtures.reader(bruno));

        var result = batches.claim(List.of(free, held, "nowhere"), fixtures.reader(ana), Locale.ENGLISH);

        assertThat(result.items()).extracting(BatchItem::code).containsExactly(null, "inbox.held", "batch.gone");
        assertThat(result.items().get(1).title()).startsWith("Answer the question");
        assertThat(result.items().get(1).arguments()).hasSize(1);
        assertThat(mine(bruno)).containsExactly(held);

        undo(result);

        assertThat(mine(bruno)).containsExactlyInAnyOrder(free, held);
    }

    @Test
    void handsSeveralOverAndTakesThemBackUnlessSomebodyWasQuicker() {
        var one = aTask("2099-01-01");
        var other = aTask("2099-01-02");

        var result = batches.assign(List.of(one, other), bruno, fixtures.reader(ana), Locale.ENGLISH);
        assertThat(mine(ana)).isEmpty();
        work.unclaim(other, fixtures.reader(bruno));
        var back = undo(result);

        assertThat(back.items()).extracting(BatchItem::code).containsExactly(null, "inbox.bulk.changed");
        assertThat(mine(ana)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void putsSeveralOffAndBackAsTheyWere() {
        var one = aTask("2099-01-01");
        var other = aTask("2099-01-02");
        work.snooze(other, LocalDate.of(2098, 1, 1), fixtures.reader(ana));

        var result = batches.snooze(
                List.of(one, other), LocalDate.of(2098, 6, 1), null, fixtures.reader(ana), Locale.ENGLISH);
        assertThat(mine(ana)).isEmpty();
        undo(result);

        assertThat(mine(ana)).containsExactly(one);
    }

    @Test
    void completesTogetherOnlyWhatAsksTheSame() {
        var some = Stream.generate(() -> aTask("2099-01-01")).limit(14).toList();
        work.complete(some.get(13), YES, Duration.ZERO, fixtures.reader(ana), Locale.ENGLISH);
        var check = inbox.view(fixtures.reader(ana), query(InboxView.ME, 50, null)).items().stream()
                .filter(task -> task.key().equals("checkAnswer"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(batches.alike(some.getFirst(), fixtures.reader(ana), Locale.ENGLISH))
                .hasSize(13);
        var named = Stream.concat(some.stream().limit(13), Stream.of(check)).toList();

        var result = batches.complete(some.getFirst(), named, YES, WAIT, fixtures.reader(ana), Locale.ENGLISH);

        assertThat(result.done()).isEqualTo(13);
        assertThat(result.failed()).extracting(BatchItem::code).containsExactly("inbox.bulk.unlike");
        assertThat(mine(ana)).containsExactly(check);
        assertThat(undo(result).done()).isEqualTo(13);
        assertThat(mine(ana)).hasSize(14);
        assertThat(runner.runDue(Instant.now().plusSeconds(120))).isZero();
    }

    @Test
    void movesAllTheCasesOnWhenNobodyTakesItBack() {
        var some = List.of(aTask("2099-01-01"), aTask("2099-01-02"));

        var result = batches.complete(some.getFirst(), some, YES, WAIT, fixtures.reader(bruno), Locale.ENGLISH);
        assertThat(runner.runDue(Instant.now().plusSeconds(40))).isZero();
        runner.runDue(Instant.now().plusSeconds(60));

        assertThat(ids(bruno, InboxView.DONE)).containsExactlyInAnyOrderElementsOf(some);
        assertThat(undo(result, bruno).failed()).extracting(BatchItem::code).allMatch("inbox.undo.late"::equals);
    }

    @Test
    void doesNothingWhenTheAnswersAreWrong() {
        var some = List.of(aTask("2099-01-01"), aTask("2099-01-02"));

        assertThatThrownBy(() -> batches.complete(
                        some.getFirst(), some, Map.of("coming", "no"), WAIT, fixtures.reader(ana), Locale.ENGLISH))
                .isInstanceOf(InvalidException.class);
        assertThat(mine(ana)).containsExactlyElementsOf(some);
        assertThatThrownBy(() -> batches.claim(List.of(), fixtures.reader(ana), Locale.ENGLISH))
                .hasMessage("inbox.bulk.none");
    }

    @Test
    void isTakenBackOnlyByWhoeverDidIt() {
        var result = batches.claim(List.of(aTask("2099-01-01")), fixtures.reader(ana), Locale.ENGLISH);

        assertThatThrownBy(() -> undo(result, bruno)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> batches.undo(UUID.randomUUID(), fixtures.reader(ana), Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
    }

    private BatchResult undo(BatchResult result) {
        return undo(result, ana);
    }

    private BatchResult undo(BatchResult result, org.twinflow.people.PersonId by) {
        return batches.undo(result.batch(), fixtures.reader(by), Locale.ENGLISH);
    }
}
