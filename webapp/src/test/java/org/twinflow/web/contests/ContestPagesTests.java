package org.twinflow.web.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Web;
import org.twinflow.contests.ContestEntryId;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.contests.ContestStory.Jury;
import org.twinflow.web.labels.LabelStory;

/** The pages of a contest, as a browser without scripts asks for them. */
@Web
class ContestPagesTests {

    private static final String[] SHEET =
            "points-K1,18,points-K2,17,points-K3,16,points-K4,15,points-K5,14,remark,Clear.".split(",");

    @Autowired
    Visits visits;

    @Autowired
    ContestStory story;

    @Autowired
    LabelStory labels;

    @Test
    void goesFromTheEntryToThePublishedRanking() {
        var jury = story.jury("FI");
        var teacher = jury.cast().teacher();
        shows("/contests", teacher);
        assertThat(shows(jury.path(), teacher)).contains("Tide clock FI");
        var entry = location(visits.post(
                jury.path() + "/entries",
                teacher,
                "project",
                jury.cast().project().toString(),
                "category",
                "FR-5"));
        shows(entry, teacher);
        posts(entry, teacher, fields(ContestStory.answers(), "_action", "send", "category", "FR-5"));
        assertThat(shows(entry, teacher)).contains("Sent").doesNotContain("<textarea");
        admit(jury, entry);
        for (var juror : jury.jurors()) {
            assertThat(shows("/contests", juror)).contains("Tide clock FI");
            shows(entry + "/mark", juror);
            posts(entry + "/mark", juror, with(SHEET, "_action", "send"));
        }
        story.awaitRanking(jury);
        assertThat(shows(jury.board(), jury.chair())).contains("80.0", "Tide clock FI", "minutes");
        posts(jury.board(), jury.chair(), "minutes", "We agreed.", "laureates", "1");

        assertThat(shows(jury.board(), jury.chair())).contains("Laureate").doesNotContain("minutes");
        assertThat(shows(entry, teacher)).contains("Place 1", "Laureate");
        assertThat(shows(jury.path(), jury.chair())).contains("One entry");
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrongWithIt() {
        var jury = story.jury("SE");
        var id = story.draft(jury);
        var teacher = jury.cast().teacher();

        assertThat(visits.post(
                        "/contests/entries/" + id,
                        teacher,
                        "category",
                        "FR-99",
                        "abstract",
                        "Two harbours and one clock.",
                        "links",
                        "nowhere",
                        "_action",
                        "send"))
                .hasStatus(422)
                .bodyText()
                .contains("Two harbours and one clock.", "nowhere", "Choose a category.");
        assertThat(visits.post(
                        "/contests/entries/" + id,
                        teacher,
                        "category",
                        "FR-5",
                        "abstract",
                        LabelStory.words(160),
                        "links",
                        "nowhere",
                        "_action",
                        "send"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "This may have 150 words at most; there are 160.",
                        "This is no web address: nowhere",
                        "The consent is missing.",
                        "This text is missing.");
        assertThat(visits.post("/contests/entries/" + id, teacher, "category", "FR-5", "abstract", "x".repeat(20_001)))
                .hasStatus(422)
                .bodyText()
                .contains("This is too long; 20,000 characters are the most.", "x".repeat(20_001));
    }

    @Test
    void keepsAJurorsSheetBesideWhatIsWrongWithIt() {
        var jury = story.jury("DK");
        var path = "/contests/entries/" + story.beforeTheJury(jury) + "/mark";
        var juror = jury.jurors().getFirst();

        assertThat(visits.post(
                        path,
                        juror,
                        "points-K1",
                        "21",
                        "points-K2",
                        "17",
                        "remark-K2",
                        "Seen twice.",
                        "remark",
                        "Clear."))
                .hasStatus(422)
                .bodyText()
                .contains("Points go from 0 to 20.", "value=\"17\"", "Seen twice.", "Clear.");
        assertThat(visits.post(path, juror, "points-K1", "20", "remark", "Clear.", "_action", "send"))
                .hasStatus(422)
                .bodyText()
                .contains("Points are missing here.", "value=\"20\"");
        assertThat(visits.keep(path, juror, "points-K1", "99"))
                .hasStatus(422)
                .bodyText()
                .contains("mark-total", "Points go from 0 to 20.")
                .doesNotContain("<html");
        posts(path, juror, "points-K1", "19", "remark", "Clear.");
        assertThat(shows(path, juror)).contains("value=\"19\"");
    }

    @Test
    void saysInBothLanguagesWhyItRefuses() {
        var jury = story.jury("EE");
        var id = story.beforeTheJury(jury);
        var mark = "/contests/entries/" + id + "/mark";
        refuses(
                "/contests/entries/" + id,
                jury.cast().teacher(),
                "The entry is sent; it cannot be changed any more.",
                "La participation est envoyée",
                "category",
                "FR-5",
                "_action",
                "send");
        refuses(
                "/contests/entries/" + id + "/recuse",
                jury.jurors().getFirst(),
                "At least 2 jurors",
                "au moins 2 jurés",
                "reason",
                "A cousin.");
        refuses(
                jury.board(),
                jury.chair(),
                "Not every entry of the category is marked yet.",
                "ne sont pas encore notées",
                "minutes",
                "We agreed.",
                "laureates",
                "1");
        posts(mark, jury.jurors().getFirst(), with(SHEET, "_action", "send"));
        refuses(mark, jury.jurors().getFirst(), "Your sheet is sent", "Votre fiche est envoyée", with(SHEET, "x", "y"));
        posts(mark, jury.jurors().getLast(), with(SHEET, "_action", "send"));
        story.awaitRanking(jury);
        assertThat(visits.post(jury.board(), jury.chair(), "minutes", "", "laureates", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("This text is missing.", "Enter a number from 0 to 1.", "value=\"2\"");
        posts(jury.board(), jury.chair(), "minutes", "We agreed.", "laureates", "1");
        refuses(
                jury.board(),
                jury.chair(),
                "The ranking of this category is published.",
                "Le classement de cette catégorie est publié.",
                "minutes",
                "Again.",
                "laureates",
                "1");
    }

    @Test
    void showsAnEntryToNobodyElse() {
        var jury = story.jury("LV");
        var id = story.beforeTheJury(jury);
        var entry = "/contests/entries/" + id;
        for (var other : List.of(jury.cast().stranger(), jury.bound())) {
            assertThat(visits.get(entry, other)).hasStatus(404);
            assertThat(visits.get(entry + "/mark", other)).hasStatus(404);
            assertThat(visits.post(entry + "/mark", other, SHEET)).hasStatus(404);
            assertThat(visits.post(entry, other, "category", "FR-5")).hasStatus(404);
        }
        assertThat(visits.get(jury.board(), jury.cast().teacher())).hasStatus(404);
        assertThat(visits.get(jury.board(), jury.jurors().getFirst())).hasStatus(404);
        assertThat(visits.post(entry, jury.chair(), "category", "FR-5")).hasStatus(403);
        assertThat(visits.post(jury.board(), jury.cast().officer(), "minutes", "Mine.", "laureates", "1"))
                .hasStatus(403);
        assertThat(visits.get("/contests/" + id + "/FR-5/ranking", jury.chair()))
                .hasStatus(404);
        assertThat(visits.get(jury.path() + "/FR-99/ranking", jury.chair())).hasStatus(404);
        assertThat(visits.get("/contests/no-id", jury.chair())).hasStatus(404);
    }

    @Test
    void takesAProjectOnceAndOnlyFromItsCountry() {
        var jury = story.jury("LT");
        var abroad = story.jury("PT");
        var project = jury.cast().project().toString();
        var teacher = jury.cast().teacher();
        assertThat(visits.post(jury.path() + "/entries", teacher, "project", project))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a category.");
        story.draft(jury);
        assertThat(shows(jury.path(), teacher)).contains("You teach in no project that could enter.");
        var second = location(visits.post(jury.path() + "/entries", teacher, "project", project, "category", "FR-5"));
        assertThat(shows(second, teacher)).contains("the first entry counts");
        refuses(
                abroad.path() + "/entries",
                teacher,
                "Only teachers of the country",
                "Seuls les enseignants du pays",
                "project",
                project,
                "category",
                "FR-5");
        assertThat(visits.post(
                        jury.path() + "/entries", abroad.cast().teacher(), "project", project, "category", "FR-5"))
                .hasStatus(404);
    }

    private void admit(Jury jury, String entry) {
        story.admit(jury, ContestEntryId.of(entry.substring(entry.lastIndexOf('/') + 1)));
    }

    private void refuses(String path, PersonSummary person, String english, String french, String... fields) {
        assertThat(visits.post(path, person, fields)).hasStatus(409).bodyText().contains(english);
        assertThat(visits.in("fr").post(path, person, fields))
                .hasStatus(409)
                .bodyText()
                .contains(french);
    }

    private String shows(String path, PersonSummary person) {
        var french = visits.french(path, person);
        assertThat(french).as(path).hasStatusOk();
        var english = visits.get(path, person);
        assertThat(english).as(path).hasStatusOk().bodyText().doesNotContain("??", " style=\"");
        assertThat(text(french)).isNotEqualTo(text(english));
        return text(english);
    }

    private void posts(String path, PersonSummary person, String... fields) {
        assertThat(visits.post(path, person, fields)).as(path).hasStatus(302);
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private static String[] fields(Map<String, String> answers, String... more) {
        var fields = new ArrayList<String>();
        answers.forEach((field, answer) -> fields.addAll(List.of(field, answer)));
        return with(fields.toArray(String[]::new), more);
    }

    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
