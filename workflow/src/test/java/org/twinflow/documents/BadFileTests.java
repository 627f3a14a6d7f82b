package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** Files that are empty, locked, wrongly named, or made to do harm. */
class BadFileTests extends DocumentScene {

    @Test
    void refusesEmptyFilesProgramsAndWrongTitles() {
        assertThatThrownBy(() -> store("Empty", "empty.pdf", "")).hasMessage("documents.empty");
        assertThatThrownBy(() -> store("Program", "picture.jpg", "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> store(" ", "a.txt", "a")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> store("t".repeat(201), "a.txt", "a")).isInstanceOf(InvalidException.class);
    }

    @Test
    void saysWhenANameIsWrong() {
        var stored = settle(store("Not a PDF", "consent.pdf", "This is only text, and it is called something else."));

        assertThat(stored.mediaType()).isEqualTo("text/plain");
        assertThat(stored.state()).isEqualTo(DocumentState.READY);
        assertThat(stored.why()).isEqualTo(Why.of("documents.why.misnamed", "consent.pdf", "text/plain"));
    }

    @Test
    void keepsALockedPdfAndSaysSo() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        assertEnds(store("", word, "locked.pdf", new ByteArrayInputStream(out.toByteArray()), teacher), "encrypted");
        await().until(() -> hits(word, teacher).total() == 1);
    }

    @Test
    void survivesABomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            var million = new byte[1 << 20];
            Arrays.fill(million, (byte) 'A');
            for (var number = 0; number < 300; number++) {
                zip.write(million);
            }
        }
        var stored = settle(store("", "Bomb", "bomb.zip", new ByteArrayInputStream(out.toByteArray()), teacher));

        assertThat(stored.state()).isEqualTo(DocumentState.READY_WITH_LOSS);
        assertThat(stored.why()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "timeout, <hang millis=\"900000\" heavy=\"false\" interruptible=\"false\"/>",
        "memory, <oom/>",
        "crash, <system_exit/>"
    })
    void survivesFilesThatKillTheirReader(String why, String deed) {
        survives(why, deed);
    }

    @Test
    @Tag("thorough")
    void survivesAFileWithoutBottom() {
        survives("crash", "<throw class=\"java.lang.StackOverflowError\">so</throw>");
    }

    private void survives(String why, String deed) {
        var mock = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mock>" + deed + "</mock>";

        assertEnds(store("Nasty", "nasty.xml", mock), why);

        settle(store("After it", "after.txt", "All goes on as before, " + word));
        await().until(() -> hits(word, teacher).total() == 1);
    }

    private void assertEnds(DocumentDetails stored, String why) {
        var ended = settle(stored);
        assertThat(ended.state()).isEqualTo(DocumentState.UNREADABLE);
        assertThat(ended.why()).extracting(Why::code).isEqualTo("documents.why." + why);
    }
}
