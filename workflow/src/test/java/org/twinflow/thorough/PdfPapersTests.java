package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The PDFs in which words are planted hold them letter by letter. */
class PdfPapersTests {

    @Test
    void writesNoLigatures() throws IOException {
        try (var pdf = Loader.loadPDF(PdfPapers.of("says wgffgfigfflg in this paper"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("wgffgfigfflg");
        }
    }
}
