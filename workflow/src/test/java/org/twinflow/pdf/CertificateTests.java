package org.twinflow.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTests {

    @TempDir
    private Path folder;

    @Test
    void holds_every_word_on_one_landscape_page() throws IOException {
        try (var pdf = new Written(folder).pdf(Samples.certificate())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var size = pdf.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isGreaterThan(size.getHeight());
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("National Quality Label", "Collège Jean-Moulin, Valmorin", "Rivers that join us")
                    .contains("Zdzisław Żółkiewski", "Γυμνάσιο Νέας Ακτής", "TWF-7K3M-92QX", "Paris, 12 June 2027");
        }
    }

    @Test
    void bears_a_code_that_telephones_read() throws Exception {
        try (var pdf = new Written(folder).pdf(Samples.certificate())) {
            assertThat(code(new PDFRenderer(pdf).renderImageWithDPI(0, 150)))
                    .isEqualTo("https://twinflow.example/verify/TWF-7K3M-92QX");
        }
    }

    @Test
    void bears_a_code_in_a_document_too() throws Exception {
        var section = Section.of("Consent", new Block.Qr("consent:Ż4", 30, "Form version 4"));
        try (var pdf = new Written(folder).pdf(Samples.empty().with(section))) {
            assertThat(code(new PDFRenderer(pdf).renderImageWithDPI(0, 150))).isEqualTo("consent:Ż4");
        }
    }

    private static String code(BufferedImage page) throws ReaderException {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        var bitmap = new BinaryBitmap(new HybridBinarizer(source));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
