package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinflow.documents.DocumentState.QUARANTINED;
import static org.twinflow.documents.DocumentState.READY;
import static org.twinflow.documents.DocumentState.READY_WITH_LOSS;
import static org.twinflow.documents.DocumentState.UNREADABLE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitData;
import org.apache.tika.pipes.emitter.EmitKey;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.ReadingOutcome;
import org.twinflow.documents.Why;

class OutcomesTests {

    private static final String PDF = "application/pdf";

    private final Outcomes outcomes = new Outcomes(
            new Languages(),
            new FileKinds(),
            new ExtractionProperties(
                    Path.of("inbox"),
                    Duration.ofSeconds(60),
                    Map.of(FileBudget.TABLE, Duration.ofSeconds(7)),
                    "512m",
                    1,
                    "one"));

    @Test
    void isReadyWhenAllWasRead() {
        assertOutcome(of(part("All human beings are born free", PDF)), READY, null)
                .extracting(ReadingOutcome::language)
                .isEqualTo("en");
    }

    @Test
    void givesEveryEndOfTheProcessAReason() {
        assertOutcome(outcomes.of(PipesResult.TIMEOUT, PDF), UNREADABLE, "timeout");
        assertOutcome(outcomes.of(PipesResult.OOM, PDF), UNREADABLE, "memory");
        assertOutcome(outcomes.of(PipesResult.UNSPECIFIED_CRASH, PDF), UNREADABLE, "crash");
        assertOutcome(outcomes.givenUp(), UNREADABLE, "given-up");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, 180",
        "application/zip, 180",
        "text/plain, 30",
        "image/png, 30",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document, 90",
        "application/vnd.oasis.opendocument.spreadsheet, 7",
        "application/x-something, 60"
    })
    void saysHowLongAFileOfItsKindMightTake(String type, String seconds) {
        var why = outcomes.of(PipesResult.TIMEOUT, type).why();

        assertThat(why).isEqualTo(Why.of("documents.why.timeout", seconds));
    }

    @Test
    void tellsWhatKeptItFromReading() {
        assertOutcome(
                of(failed("", "org.apache.tika.exception.EncryptedDocumentException: x")), UNREADABLE, "encrypted");
        assertOutcome(of(failed("", "TikaException: Suspected zip bomb: 100 levels")), UNREADABLE, "bomb");
        assertOutcome(of(failed("", "java.io.IOException: bad xref")), UNREADABLE, "damaged");
        assertOutcome(of(failed("Half of it", "java.io.IOException: bad xref")), READY_WITH_LOSS, "damaged");
    }

    @Test
    void saysWhatIsMissing() {
        assertOutcome(of(part("", "image/jpeg")), READY_WITH_LOSS, "image");
        assertOutcome(of(part(" \n ", PDF)), READY_WITH_LOSS, "no-text");
        var endless = part("text", PDF);
        endless.set(TikaCoreProperties.WRITE_LIMIT_REACHED, "true");
        assertOutcome(of(endless), READY_WITH_LOSS, "long");
        var part = part("", PDF);
        part.set(TikaCoreProperties.EMBEDDED_EXCEPTION, "x");
        assertOutcome(of(part("The letter", "message/rfc822"), part), READY_WITH_LOSS, "part");
    }

    @Test
    void locksAwayAProgramInDisguise() {
        assertOutcome(of(part("", "application/java-archive")), QUARANTINED, "program");
    }

    @Test
    void dropsBlanksAndTheCharacterThatNoDatabaseTakes() {
        assertThat(of(part("  One \0line\t\n\n\n\n two ", PDF), part("three", PDF))
                        .text())
                .isEqualTo("One line\n\ntwo\nthree");
    }

    private ReadingOutcome of(Metadata... parts) {
        var type = parts[0].get(HttpHeaders.CONTENT_TYPE);
        return outcomes.of(new PipesResult(new EmitData(EmitKey.NO_EMIT, List.of(parts))), type);
    }

    private static Metadata part(String text, String type) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.TIKA_CONTENT, text);
        metadata.set(HttpHeaders.CONTENT_TYPE, type);
        return metadata;
    }

    private static Metadata failed(String text, String failure) {
        var metadata = part(text, PDF);
        metadata.set(TikaCoreProperties.CONTAINER_EXCEPTION, failure);
        return metadata;
    }

    private static ObjectAssert<ReadingOutcome> assertOutcome(
            ReadingOutcome outcome, DocumentState state, @Nullable String why) {
        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.why() == null ? null : outcome.why().code())
                .isEqualTo(why == null ? null : "documents.why." + why);
        return assertThat(outcome);
    }
}
