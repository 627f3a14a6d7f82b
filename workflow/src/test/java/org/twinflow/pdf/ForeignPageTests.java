package org.twinflow.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignPageTests {

    @TempDir
    private Path folder;

    @Test
    void shows_what_was_typed_into_a_form() throws IOException {
        try (var pdf = bound(form())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Typed by a parent", "form sheet 1");
        }
    }

    @Test
    void leaves_behind_what_could_run_or_lead_away() throws IOException {
        try (var pdf = bound(form())) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270, -90})
    void shows_the_part_that_is_meant_to_be_seen_and_nothing_else(int rotation) throws IOException {
        try (var pdf = bound(cropped(rotation))) {
            var page = new PDFRenderer(pdf).renderImage(0);
            var lying = rotation % 180 == 0;
            assertThat(page.getWidth() > page.getHeight()).isEqualTo(lying);
            var red = 0;
            for (var y = 0; y < page.getHeight(); y++) {
                for (var x = 0; x < page.getWidth(); x++) {
                    red += (page.getRGB(x, y) & 0xffffff) == 0xff0000 ? 1 : 0;
                }
            }
            // 300 by 200 points of red, not enlarged; the red outside the box is cut away
            assertThat(red).isBetween(59_000, 60_500);
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void survives_every_paper(String name) throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/test-documents/" + name));
                var pdf = bound(in.readAllBytes())) {
            assertThat(pdf.getNumberOfPages()).isPositive();
            assertThat(new PDFTextStripper().getText(pdf)).contains("Papers of Inès");
        }
    }

    static List<String> corpus() throws IOException {
        var folder = Objects.requireNonNull(ForeignPageTests.class.getResource("/test-documents/testPDF.pdf"));
        var jar = (JarURLConnection) URI.create(folder.toString()).toURL().openConnection();
        try (Stream<String> names = jar.getJarFile().stream().map(entry -> entry.getName())) {
            return names.filter(name -> name.startsWith("test-documents/") && name.endsWith(".pdf"))
                    .map(name -> name.substring("test-documents/".length()))
                    .filter(name -> !name.contains("/"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] form() throws IOException {
        try (var pdf = Loader.loadPDF(PaperSamples.pdf(1, "form"))) {
            var page = pdf.getPage(0);
            var form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            var field = new PDTextField(form);
            field.setPartialName("remark");
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(80, 500, 300, 24));
            widget.setPage(page);
            widget.setPrinted(true);
            page.getAnnotations().add(widget);
            field.setValue("Typed by a parent");
            var away = new PDActionURI();
            away.setURI("https://elsewhere.example");
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(0, 0, 500, 500));
            link.setAction(away);
            page.getAnnotations().add(link);
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('here')"));
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** Red all over, of which 300 by 200 points are to be seen. */
    private static byte[] cropped(int rotation) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(new PDRectangle(-50, 20, 800, 900));
            page.setCropBox(new PDRectangle(100, 200, 300, 200));
            page.setRotation(rotation);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.setNonStrokingColor(1f, 0, 0);
                content.addRect(-50, 20, 800, 900);
                content.fill();
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private PDDocument bound(byte[] paper) throws IOException {
        var attachment = new Attachment("Papers of Inès", "application/pdf", ContentSource.of(paper));
        return new Written(folder).pdf(Samples.empty().with(Section.of("Papers").with(attachment)));
    }
}
