package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.ReadingOutcome;

class VerdictTests {

    @Test
    void notesWhatNobodyHasLookedAt() {
        var read = new ReadingOutcome(DocumentState.READY, null, "Words", "en", "text/plain");

        assertThat(Verdict.CLEAN.noted(read)).isEqualTo(read);
        assertThat(Objects.requireNonNull(Verdict.MISSED.noted(read).why()).code())
                .isEqualTo("documents.why.scan-missed");
        assertThat(Objects.requireNonNull(Verdict.TOO_LARGE.noted(read).why()).code())
                .isEqualTo("documents.why.scan-large");
        assertThat(Verdict.MISSED.noted(read).text()).isEqualTo("Words");
    }
}
