package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindsTests {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] TEXT = "All human beings are born free.".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WINDOWS = bytes("4d5a90000300000004000000ffff0000b800000000000000");
    private static final byte[] LINUX = bytes("7f454c4602010100000000000000000003003e0001000000");

    private final FileKinds kinds = new FileKinds();

    @Test
    void believesTheContentMoreThanTheName() {
        var inspection = kinds.inspect(PDF, "notes.txt", "text/plain");

        assertThat(inspection.mediaType()).isEqualTo("application/pdf");
        assertThat(inspection.misnamed()).isTrue();
    }

    @Test
    void takesTextThatIsCalledAPdfForText() {
        var inspection = kinds.inspect(TEXT, "consent.pdf", "application/pdf");

        assertThat(inspection.mediaType()).isEqualTo("text/plain");
        assertThat(inspection.misnamed()).isTrue();
    }

    @Test
    void findsNothingWrongWithAnHonestFile() {
        assertThat(kinds.inspect(PDF, "consent.pdf", "application/pdf").misnamed())
                .isFalse();
        assertThat(kinds.inspect(TEXT, "list.csv", "text/csv").misnamed()).isFalse();
        assertThat(kinds.inspect(TEXT, "noname", null).misnamed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.exe", "run.BAT", "run.sh", "run.js", "run.jar", "run.ps1"})
    void knowsProgramsByTheirEnding(String filename) {
        assertThat(kinds.inspect(TEXT, filename, "text/plain").program()).isTrue();
    }

    @Test
    void knowsProgramsByTheirContent() {
        assertThat(kinds.inspect(WINDOWS, "holiday.jpg", "image/jpeg").program())
                .isTrue();
        assertThat(kinds.inspect(LINUX, "holiday.jpg", "image/jpeg").program()).isTrue();
        assertThat(kinds.inspect("#!/bin/sh\nrm -r /".getBytes(StandardCharsets.UTF_8), "notes.txt", null)
                        .program())
                .isTrue();
        assertThat(kinds.inspect(PDF, "holiday.pdf", null).program()).isFalse();
    }

    @Test
    void learnsFromALookInside() {
        assertThat(kinds.refined("application/zip", "application/vnd.oasis.opendocument.text"))
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(kinds.refined("text/csv", "text/plain; charset=UTF-8")).isEqualTo("text/csv");
        assertThat(kinds.refined("application/pdf", null)).isEqualTo("application/pdf");
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
