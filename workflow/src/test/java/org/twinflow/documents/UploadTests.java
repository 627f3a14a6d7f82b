package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A name is only shown and given back: nothing is stored under it, and it can mislead nobody. */
class UploadTests {

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("letter.pdf", "letter.pdf"),
                Arguments.of("Autorisation de sortie \u2013 Inès.pdf", "Autorisation de sortie \u2013 Inès.pdf"),
                Arguments.of("../../etc/passwd", "passwd"),
                Arguments.of("..\\..\\windows\\system.ini", "system.ini"),
                Arguments.of("C:\\Users\\me\\plan.docx", "plan.docx"),
                Arguments.of("/etc/", "file"),
                Arguments.of("..", "file"),
                Arguments.of(".", "file"),
                Arguments.of("   ", "file"),
                Arguments.of("", "file"),
                Arguments.of("plan.pdf. . .", "plan.pdf"),
                Arguments.of("pl\0an\r\n.pdf", "plan.pdf"),
                Arguments.of("%2e%2e%2fpasswd", "%2e%2e%2fpasswd"),
                Arguments.of("CON", "_CON"),
                Arguments.of("lpt1.txt", "_lpt1.txt"),
                Arguments.of("concert.txt", "concert.txt"),
                Arguments.of("photo\u202egpj.exe", "photogpj.exe"),
                Arguments.of("a\u200eb\u2066c\u061c.txt", "abc.txt"),
                Arguments.of("\"quoted\" <b>|?*.txt", "quoted b.txt"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsOfANameWhatEverybodyCanRead(String said, String kept) {
        assertThat(Upload.of(said).filename()).isEqualTo(kept);
    }

    @Test
    void shortensANameOfFourThousandLettersAndKeepsItsEnding() {
        assertThat(Upload.of("x".repeat(4_000) + ".docx").filename())
                .hasSize(200)
                .endsWith("x.docx");
    }
}
