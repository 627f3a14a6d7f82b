package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.extraction.PageReading;
import org.twinflow.extraction.PageSource;
import org.twinflow.extraction.Pages;
import org.twinflow.extraction.ReadingRoom;
import org.twinflow.extraction.Scans;
import org.twinflow.search.SearchHit;
import org.twinflow.shared.Commands;

/** Scans are found by the words on them, each page in the language that it is written in. */
class ScannedDocumentTests extends DocumentScene {

    @Autowired
    Pages pages;

    @Autowired
    ReadingRoom room;

    @Test
    void findsTheWordsOfScansInSeveralLanguagesBesideThoseOfThePagesWithText() throws IOException {
        needsTesseract();
        var scans = List.of(
                Scans.page("Les élèves de Besançon visitent", "la cathédrale de Strasbourg avec leurs professeurs."),
                Scans.page("Wszystkie dzieci z Krakowa zwiedzają", "zamek królewski razem z nauczycielami."),
                Scans.page("Οι μαθητές από τη Θεσσαλονίκη", "επισκέπτονται το μουσείο της πόλης."),
                Scans.blank());

        var stored = store("scan.pdf", Scans.pdf("The first page has a text of its own, " + word, scans), "pl");
        assertThat(settle(stored).state()).isEqualTo(DocumentState.READY);
        var read = untilRead(stored);

        assertThat(read)
                .extracting(PageReading::source)
                .containsExactly(PageSource.TEXT, PageSource.OCR, PageSource.OCR, PageSource.OCR, PageSource.BLANK);
        assertThat(documents.text(stored.id(), reader(teacher)).text())
                .contains(word, "Besançon", "zamek królewski", "μαθητές");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(hits("Strasbourg", teacher).total()).isPositive();
            assertThat(hits("królewski", teacher).total()).isPositive();
            assertThat(hits("Θεσσαλονίκη", teacher).total()).isPositive();
            assertThat(hits("Strasbourg", stranger).total()).isZero();
        });
        assertThat(documents.get(stored.id(), reader(teacher)).why()).isNull();
    }

    @Test
    void saysOfAPictureWithoutWordsThatThereAreNone() throws IOException {
        needsTesseract();
        var stored = store("blank.png", Scans.png(Scans.blank()), "en");

        assertThat(untilRead(stored)).extracting(PageReading::source).containsExactly(PageSource.BLANK);

        var details = documents.get(stored.id(), reader(teacher));
        assertThat(details.state()).isEqualTo(DocumentState.READY_WITH_LOSS);
        assertThat(Objects.requireNonNull(details.why()).code()).isEqualTo("documents.why.no-words");
    }

    @Test
    void namesThePagesThatAreToBeScannedAgain() throws IOException {
        needsTesseract();
        var letter = Scans.page("The parents allow the school trip to the", "museum of the city on the second day.");
        var stored = store("copy.pdf", Scans.pdf("The letter, " + word, List.of(letter, Scans.faded(letter))), "en");

        var read = untilRead(stored);

        assertThat(read.get(1).confidence()).isGreaterThan(80);
        assertThat(pages.isPoor(read.get(1))).isFalse();
        assertThat(read.get(2).confidence()).isLessThan(60);
        assertThat(pages.isPoor(read.get(2))).isTrue();
        var details = documents.get(stored.id(), reader(teacher));
        assertThat(details.state()).isEqualTo(DocumentState.READY_WITH_LOSS);
        assertThat(details.why()).isEqualTo(Why.of("documents.why.ocr-poor", "3"));
        assertThat(room.failures("documents.why.ocr-poor", reader(fixtures.anAdministrator())))
                .filteredOn(
                        unread -> unread.file().document().equals(stored.id().id()))
                .singleElement()
                .satisfies(unread ->
                        assertThat(unread.pages()).extracting(PageReading::page).containsExactly(3));
    }

    @Test
    void findsAPictureByItsWordsAndKeepsThemWhenItIsReadAgain() throws IOException {
        needsTesseract();
        var stored = store("letter.png", Scans.png(Scans.page("Permission for the museum of modern art")), "en");

        var read = untilRead(stored);

        assertThat(read).singleElement().satisfies(page -> {
            assertThat(page.source()).isEqualTo(PageSource.OCR);
            assertThat(page.confidence()).isGreaterThan(80);
            assertThat(page.languages()).contains("eng");
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                hits("\"museum of modern art\"", teacher).items())
                        .extracting(SearchHit::id)
                        .containsExactly(stored.id().toString()));
        assertThat(hits("museum", stranger).total()).isZero();

        room.readAgain(stored.id(), reader(teacher));

        await().atMost(Duration.ofSeconds(60)).until(() -> !pages.isWaiting(stored.id(), reader(teacher)));
        assertThat(documents.get(stored.id(), reader(teacher)).state()).isEqualTo(DocumentState.READY);
        assertThat(documents.text(stored.id(), reader(teacher)).text())
                .containsOnlyOnce("Permission for the museum of modern art");
        assertThat(pages.of(stored.id(), reader(teacher))).isEqualTo(read);
    }

    private DocumentDetails store(String filename, byte[] content, String language) {
        return documents.store(
                NewDocument.inProject(project.id(), filename, "", AudienceLevel.MEMBERS, Upload.of(filename), language),
                new ByteArrayInputStream(content),
                reader(teacher));
    }

    private List<PageReading> untilRead(DocumentDetails stored) {
        return await().atMost(Duration.ofSeconds(180))
                .until(
                        () -> pages.of(stored.id(), reader(teacher)),
                        now -> !now.isEmpty()
                                && now.stream().noneMatch(page -> page.source() == PageSource.WAITING)
                                && !pages.isWaiting(stored.id(), reader(teacher)));
    }

    private static void needsTesseract() {
        assumeTrue(
                Commands.ask(Duration.ofSeconds(20), "tesseract", "--list-langs")
                        .containsAll(List.of("eng", "pol", "ell", "fra", "osd")),
                "SKIPPED: apt-get install tesseract-ocr tesseract-ocr-fra tesseract-ocr-pol tesseract-ocr-ell");
    }
}
