package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DamageTests {

    @ParameterizedTest
    @MethodSource
    void isSeenThroughAnyWrapping(Throwable cause) {
        assertThat(Damage.isCertain(new IllegalStateException(new UncheckedIOException(new IOException(cause)))))
                .isTrue();
    }

    static Stream<Throwable> isSeenThroughAnyWrapping() {
        return Stream.of(
                new EOFException(),
                new CorruptIndexException("a", "b"),
                new NoSuchFileException("_1.si"),
                new AlreadyClosedException("closed", new EOFException()));
    }

    @Test
    void isNotAFullDiskNorAFolderThatMayNotBeRead() {
        assertThat(Damage.isCertain(new IOException("No space left on device"))).isFalse();
        assertThat(Damage.isCertain(new AccessDeniedException("index"))).isFalse();
    }

    @Test
    void isNotAQuestionThatCannotBeAnswered() {
        var failure = new IllegalArgumentException("no such field");

        assertThat(Damage.isCertain(failure)).isFalse();
        assertThat(Damage.isPossible(failure)).isFalse();
    }

    @Test
    void isNamedWithoutWhatItWasAbout() {
        assertThat(Damage.name(new UncheckedIOException("secret words", new EOFException("secret file"))))
                .isEqualTo("java.io.UncheckedIOException by java.io.EOFException");
    }
}
