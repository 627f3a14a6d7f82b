package org.twinflow.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.pdf.Written.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfWriterTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ελένη Παπαδοπούλου",
                "Zażółć gęślą jaźń, Łukasz Świątek",
                "Příliš žluťoučký kůň úpěl ďábelské ódy",
                "Ñandú, ¿qué tal? ¡Adiós, Íñigo!",
                "Дмитър Йорданов, Щъркелово, Її Єє Ґґ",
                "Où l’œuvre naïve d’Anaïs",
                "Győző Őrült, Šķūnis, Žydrūnas, Ștefan",
                "Straße, Smørrebrød, Çağrı, Ħamrun",
                "officiel efficace flux"
            })
    void writes_the_names_of_europe_as_they_are(String name) throws IOException {
        try (var pdf = new Written(folder)
                .pdf(Samples.empty().with(Section.of(name, Block.paragraph(name), Block.heading(name))))) {
            assertThat(text(pdf, 1).lines().filter(name::equals)).hasSize(3);
        }
    }

    @Test
    void shows_that_a_letter_is_missing() throws IOException {
        try (var pdf = new Written(folder)
                .pdf(Samples.empty()
                        .with(Section.of("Letters", Block.paragraph("世 ᾶ e\u0301 \ud83d\ude80 a\u0007b"))))) {
            assertThat(text(pdf, 1)).contains("◊ α é ◊ a b");
        }
    }

    @Test
    void never_parts_what_an_apostrophe_joins() throws IOException {
        var words = "l’école d’été aujourd'hui ".repeat(40);
        try (var pdf = new Written(folder).pdf(Samples.empty().with(Section.of("Mots", Block.paragraph(words))))) {
            assertThat(text(pdf, 1).lines().map(String::strip))
                    .noneMatch(line -> line.endsWith("’") || line.endsWith("'"));
        }
    }

    @Test
    void embeds_every_font() throws IOException {
        try (var pdf = new Written(folder).pdf(Samples.dossier())) {
            var own = List.of("Commissioner", "Geologica");
            var fonts = fonts(pdf).stream()
                    .filter(font -> own.stream().anyMatch(font.getName()::contains))
                    .toList();
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts).allMatch(font -> font.getName().charAt(6) == '+', "is a subset");
        }
    }

    @Test
    void opens_with_title_language_and_bookmarks() throws IOException {
        try (var pdf = new Written(folder).pdf(Samples.dossier())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Dossier of Inès L.");
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<rdf:li xml:lang=\"x-default\">Dossier of Inès L.</rdf:li>")
                    .contains("2027-02-12T09:30:00Z");
        }
    }

    @Test
    void leads_by_bookmarks_and_contents_to_the_right_pages() throws IOException {
        try (var pdf = new Written(folder).pdf(Samples.dossier())) {
            var bookmarks = bookmarks(pdf);
            assertThat(bookmarks)
                    .containsExactly(
                            "Contents 2",
                            "Identity card 3",
                            "- Identity card, front 3",
                            "- Identity card, back 4",
                            "Parental consent 5",
                            "- Signed consent 6",
                            "Insurance 8",
                            "- Letter of the insurer.odt 8",
                            "- Policy 9",
                            "European health card 10",
                            "- Card, first try 10",
                            "- Card, second try 10");
            var contents = text(pdf, 2);
            for (var bookmark : bookmarks.subList(1, bookmarks.size())) {
                assertThat(contents).contains(bookmark.replace("- ", ""));
            }
            var links = pdf.getPage(1).getAnnotations().stream()
                    .map(PDAnnotationLink.class::cast)
                    .map(PdfWriterTests::target)
                    .toList();
            assertThat(links).containsExactly(3, 3, 4, 5, 6, 8, 8, 9, 10, 10, 10);
        }
    }

    @Test
    void binds_papers_in_their_order_and_numbers_all_pages() throws IOException {
        try (var pdf = new Written(folder).pdf(Samples.dossier())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(10);
            assertThat(text(pdf, 6)).contains("consent sheet 1", "Signed consent", "Page\u00a06\u00a0of\u00a010");
            assertThat(text(pdf, 7)).contains("consent sheet 2");
            assertThat(text(pdf, 9)).contains("policy sheet 1");
            assertThat(text(pdf, 1)).contains("Inès L.", "Vaccination booklet").doesNotContain("Page 1");
        }
    }

    @Test
    void says_so_when_a_paper_is_broken_or_locked() throws IOException {
        try (var pdf = new Written(folder).pdf(Samples.dossier())) {
            assertThat(text(pdf, 10)).contains("Card, first try", "could not be opened");
            assertThat(text(pdf, 10)).contains("Card, second try", "could not be opened");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/jpeg", "image/png"})
    void says_so_when_a_paper_is_not_what_it_claims(String mediaType) throws IOException {
        var paper = new Attachment("Scan", mediaType, ContentSource.of("<html>".getBytes(StandardCharsets.UTF_8)));
        try (var pdf = new Written(folder)
                .pdf(Samples.empty().with(Section.of("Papers").with(paper)))) {
            assertThat(text(pdf, 1)).contains("Scan", "could not be opened");
        }
    }

    @Test
    void fails_when_the_store_does() {
        var lost = new Attachment("Lost", "application/pdf", () -> {
            throw new FileNotFoundException("content");
        });
        var document = Samples.empty().with(Section.of("Papers").with(lost));
        assertThatThrownBy(() -> new Written(folder).pdf(document)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void carries_what_is_no_page_as_a_file() throws IOException {
        try (var pdf = new Written(folder).pdf(Samples.dossier())) {
            assertThat(text(pdf, 8)).contains("Attached as file", "Letter of the insurer.odt");
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files.values())
                    .singleElement()
                    .satisfies(
                            file -> assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                                    .isEqualTo("odt"));
        }
    }

    @Test
    void writes_the_same_bytes_for_the_same_facts() throws IOException {
        assertThat(new Written(folder).bytes(Samples.dossier()))
                .isEqualTo(new Written(folder).bytes(Samples.dossier()));
    }

    @Test
    void leaves_nothing_behind() throws IOException {
        new Written(folder).bytes(Samples.dossier());
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void sets_a_table_over_pages_with_its_head_on_each() throws IOException {
        try (var pdf = new Written(folder).pdf(Samples.letter())) {
            assertThat(text(pdf, 2)).contains("Travellers", "Name", "Pupil 1");
            assertThat(text(pdf, 3)).contains("Name", "imienia Janusza");
            assertThat(text(pdf, 4)).contains("Name", "Pupil 40");
        }
    }

    @Test
    void finds_its_pages_with_contents_of_several_pages() throws IOException {
        var document = Samples.empty().with(Samples.cover()).withContents();
        for (var number = 1; number <= 70; number++) {
            document = document.with(Section.of("Part " + number, Block.paragraph("Words of part " + number)));
        }
        try (var pdf = new Written(folder).pdf(document)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(74);
            assertThat(text(pdf, 4)).contains("Part 70 74");
            assertThat(text(pdf, 74)).contains("Words of part 70");
            assertThat(bookmarks(pdf)).contains("Contents 2", "Part 1 5", "Part 70 74");
        }
    }

    @Test
    void binds_many_papers() throws IOException {
        var section = Section.of("Papers");
        for (var paper = 0; paper < 100; paper++) {
            section = section.with(new Attachment(
                    "Paper " + paper, "application/pdf", ContentSource.of(PaperSamples.pdf(2, "p" + paper))));
        }
        try (var pdf = new Written(folder).pdf(Samples.empty().withContents().with(section))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(203);
            assertThat(text(pdf, 203)).contains("p99 sheet 2");
        }
    }

    private static List<String> bookmarks(PDDocument pdf) throws IOException {
        var result = new ArrayList<String>();
        for (var item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            result.add(line(pdf, item));
            for (var child : item.children()) {
                result.add("- " + line(pdf, child));
            }
        }
        return result;
    }

    private static String line(PDDocument pdf, PDOutlineItem item) throws IOException {
        return item.getTitle() + " " + (pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1);
    }

    private static int target(PDAnnotationLink link) {
        try {
            return ((PDPageDestination) link.getDestination()).retrievePageNumber() + 1;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            fonts(page.getResources(), fonts);
        }
        return fonts;
    }

    private static void fonts(PDResources resources, List<PDFont> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                fonts(form.getResources(), fonts);
            }
        }
    }
}
