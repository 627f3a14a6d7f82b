package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.twinflow.Web;
import org.twinflow.web.Visits;

/** What was seen on a paper stands beside it, and is proposed to whoever writes it down. */
@Web
class PaperSightPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility journeys;

    @Test
    void standBesideThePaperAndAreProposedToTheFamily() throws IOException {
        var planned = journeys.make();
        var family = "/family/" + planned.dossier();
        var facts = "/api/v1/dossiers/" + planned.dossier() + "/items/M18/facts";
        var expires = LocalDate.now(ZoneOffset.UTC).plusYears(1);
        var card = pdf("Expiry date " + expires.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        var file = new MockMultipartFile("file", "card.pdf", "application/pdf", card);
        assertThat(visits.upload(family + "/M18", planned.mother(), file)).hasStatus3xxRedirection();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(visits.get(facts, planned.partners().teacher()))
                                .bodyText()
                                .contains("\"expiresOn\":\"" + expires + "\"", "\"kind\":\"ENDS\"", "words:0"));

        assertThat(visits.get(family, planned.mother()))
                .bodyText()
                .contains("Valid until", "after the return", "(words of the file)", "value=\"" + expires + "\"")
                .contains("Filled in from what was read on the paper.")
                .doesNotContain("??");
        assertThat(visits.french(
                        "/mobilities/" + planned.mobility() + "/dossiers?dossier=" + planned.dossier() + "&paper=M18",
                        planned.partners().teacher()))
                .bodyText()
                .contains("Valable jusqu’au", "après le retour", "value=\"" + expires + "\"")
                .doesNotContain("??");
    }

    private static byte[] pdf(String line) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(line);
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
