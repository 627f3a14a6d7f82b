package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinflow.audit.AuditEntry;
import org.twinflow.documents.RecentAttempts.Verdict;

/** When an attempt is written down, and when administrators are told. */
class RecentAttemptsTests {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<AuditEntry> trail = new ArrayList<>();

    @Test
    void tellsAtTheThirdAndNotAgain() {
        assertThat(IntStream.range(0, 6).mapToObj(paper -> attempt("document:" + paper, paper)))
                .containsExactly(Verdict.NOTED, Verdict.NOTED, Verdict.ALARM, Verdict.TOLD, Verdict.TOLD, Verdict.TOLD);
    }

    @Test
    void countsNothingThatIsOlderThanAnHour() {
        assertThat(attempt("document:1", 0)).isEqualTo(Verdict.NOTED);
        assertThat(attempt("document:2", 40)).isEqualTo(Verdict.NOTED);
        assertThat(attempt("document:3", 61)).isEqualTo(Verdict.NOTED);
        assertThat(attempt("document:4", 99)).isEqualTo(Verdict.ALARM);
    }

    @Test
    void tellsAgainOnlyAfterAQuietHour() {
        IntStream.range(0, 3).forEach(minute -> attempt("document:" + minute, minute));
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(turn -> attempt("document:1", turn * 50)))
                .containsOnly(Verdict.TOLD);

        assertThat(IntStream.range(0, 3).mapToObj(turn -> attempt("document:1", 311 + 2 * turn)))
                .containsExactly(Verdict.NOTED, Verdict.NOTED, Verdict.ALARM);
    }

    @Test
    void writesOnePaperDownOnceAMinute() {
        assertThat(attempt("document:1", 0)).isEqualTo(Verdict.NOTED);
        assertThat(attempt("document:1", 0)).isEqualTo(Verdict.KNOWN);
        assertThat(attempt("document:2", 0)).isEqualTo(Verdict.NOTED);
        assertThat(attempt("document:1", 1)).isEqualTo(Verdict.ALARM);
    }

    @Test
    void writesNoMoreThanAHundredInAnHour() {
        var verdicts = IntStream.range(0, 150)
                .mapToObj(paper -> attempt("document:" + paper, 1))
                .toList();

        assertThat(verdicts.subList(RecentAttempts.MOST, 150)).containsOnly(Verdict.KNOWN);
        assertThat(trail).hasSize(RecentAttempts.MOST);
        assertThat(attempt("document:1", 62)).isEqualTo(Verdict.NOTED);
    }

    @Test
    void refusesASettingThatTellsOfNothing() {
        assertThatThrownBy(() -> new AttemptsProperties(0, HOUR)).hasMessageContaining("twinflow.attempts");
        assertThatThrownBy(() -> new AttemptsProperties(3, Duration.ZERO)).hasMessageContaining("twinflow.attempts");
    }

    /** What the trail does with an attempt at that minute after noon. */
    private Verdict attempt(String paper, int minute) {
        var now = NOON.plus(Duration.ofMinutes(minute));
        var since = now.minus(HOUR);
        var recent = trail.reversed().stream()
                .filter(entry -> !entry.at().isBefore(since))
                .limit(RecentAttempts.MOST)
                .toList();
        var verdict = new RecentAttempts(recent).judge(paper, now, 3);
        if (verdict != Verdict.KNOWN) {
            trail.add(new AuditEntry(trail.size(), now, null, "attempt.refused", paper, verdict.facts()));
        }
        return verdict;
    }
}
