package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.twinflow.Web;

/** Papers on the pages of a mobility: handed in, read, sent back. */
@Web
class MobilityPapersPagesTests extends MobilityPagesScene {

    @Test
    void showsTheMatrixWithWordsAndLabels() {
        assertThat(visits.get(at("/dossiers"), partners.teacher()))
                .bodyText()
                .contains("Inès T.", "Identity document, Inès T.: Missing", "0/");
        assertThat(visits.get(at("/dossiers"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Inès");
    }

    @Test
    void takesAPaperFromTheFamilyAndSendsItBack() {
        assertThat(upload("/family/" + dossier + "/M16", mother, PDF)).hasStatus3xxRedirection();
        assertThat(visits.post(
                        "/dossiers/" + dossier + "/items/M16/reject",
                        partners.teacher(),
                        "version",
                        "1",
                        "reason",
                        "PAGE_MISSING",
                        "note",
                        ""))
                .hasStatus3xxRedirection();
        assertThat(visits.french("/family/" + dossier, mother)).bodyText().contains("Il manque une page ou un côté.");

        assertThat(upload("/family/" + dossier + "/M16", mother, PDF)).hasStatus3xxRedirection();
        assertThat(visits.post("/dossiers/" + dossier + "/items/M16/accept", partners.teacher(), "version", "1"))
                .hasStatus(409);
        assertThat(visits.post("/dossiers/" + dossier + "/items/M16/accept", partners.teacher(), "version", "2"))
                .hasStatus3xxRedirection();
        assertThat(visits.get("/dossiers/" + dossier + "/items/M16/content", mother))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
        assertThat(visits.get("/dossiers/" + dossier + "/pdf", mother))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(visits.get("/dossiers/" + dossier + "/pdf", partners.pupil()))
                .hasStatus(403);
    }

    @Test
    void showsWhatTheRulesSayToAPaperAndLeavesTheDecisionToAPerson() {
        assertThat(upload("/family/" + dossier + "/M16", mother, PDF)).hasStatus3xxRedirection();
        assertThat(visits.get("/family/" + dossier, mother)).bodyText().contains("Write what stands on it");
        assertThat(visits.post(
                        "/family/" + dossier + "/M16/facts",
                        mother,
                        "version",
                        "1",
                        "holder",
                        "Somebody Else",
                        "expiresOn",
                        start().plusDays(3).toString()))
                .hasStatus3xxRedirection();

        assertThat(visits.get(at("/dossiers?dossier=" + dossier + "&paper=M16"), partners.teacher()))
                .bodyText()
                .contains("It ends before the return", "It names “Somebody Else”", "You decide.", "1 of 1 travellers")
                .contains("value=\"" + start().plusDays(3) + "\"");
        assertThat(visits.french("/family/" + dossier, mother))
                .bodyText()
                .contains("Il expire avant le retour", "L’école l’examine et décide.");
        assertThat(visits.post(
                        "/dossiers/" + dossier + "/items/M16/facts",
                        partners.teacher(),
                        "version",
                        "1",
                        "expiresOn",
                        "tomorrow"))
                .hasStatus(422);
    }

    @Test
    void letsScriptsReadAndWriteWhatStandsOnAPaper() {
        var items = "/api/v1/dossiers/" + dossier + "/items/M16/";
        assertThat(upload(items + "submissions", mother, PDF)).hasStatus(201);
        assertThat(visits.put(
                        items + "facts",
                        partners.teacher(),
                        "{\"expiresOn\":\"" + start() + "\",\"marks\":[\"PASSPORT\"]}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"advice\":\"REJECT\"", "\"reason\":\"expiresBeforeReturn\"", "PASSPORT");
        assertThat(visits.get("/api/v1/mobilities/" + mobility + "/forecast", partners.teacher()))
                .bodyText()
                .contains("\"travellers\":1", "M16");
        assertThat(visits.get("/api/v1/mobilities/" + mobility + "/forecast?lastDay=" + start(), partners.partner()))
                .bodyText()
                .contains("\"travellers\":0");
        assertThat(visits.get(items + "facts", partners.partner())).hasStatus(404);
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThat(upload("/family/" + dossier + "/M16", mother, "MZ".getBytes(StandardCharsets.US_ASCII)))
                .hasStatus(422)
                .bodyText()
                .contains("no photograph and no PDF");
        assertThat(upload("/family/" + dossier + "/M99", mother, PDF)).hasStatus(404);
        assertThat(upload("/family/" + dossier + "/M16", partners.partner(), PDF))
                .hasStatus(404);
        assertThat(upload("/family/" + dossier + "/M16", partners.pupil(), PDF)).hasStatus(403);
    }
}
