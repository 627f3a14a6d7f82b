package org.twinflow.pdf;

import static org.twinflow.pdf.Block.bullets;
import static org.twinflow.pdf.Block.facts;
import static org.twinflow.pdf.Block.heading;
import static org.twinflow.pdf.Block.lead;
import static org.twinflow.pdf.Block.paragraph;
import static org.twinflow.pdf.Block.signatures;
import static org.twinflow.pdf.Block.small;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Documents as schools have them. */
final class Samples {

    static final Instant MADE = Instant.parse("2027-02-12T09:30:00Z");
    static final Labels ENGLISH = new Labels(
            "Contents",
            "Page",
            "of",
            "Attached as file",
            "This paper could not be opened. It is kept unchanged in the dossier on screen.");
    static final List<Partner> FOUR = List.of(
            new Partner("FR", "Collège Jean-Moulin, Valmorin"),
            new Partner("ES", "IES Río Claro, Villalmara"),
            new Partner("PL", "Szkoła Podstawowa nr 2, Brzozówek"),
            new Partner("EL", "1ο Γυμνάσιο Νέας Ακτής"));

    private Samples() {}

    static PdfDocument empty() {
        return PdfDocument.of("Dossier of Inès L.", "Collège Jean-Moulin", Locale.ENGLISH, MADE, ENGLISH);
    }

    static PdfDocument dossier() {
        return empty().with(cover())
                .withContents()
                .withSections(List.of(
                        Section.of(
                                        "Identity card",
                                        facts(
                                                new Fact("State", "Checked on 3 February 2027 by Hélène Marchais"),
                                                new Fact("Valid until", "14 August 2031"),
                                                new Fact("Rule", "Valid until three months after the return")))
                                .with(new Attachment(
                                        "Identity card, front", "image/jpeg", ContentSource.of(PaperSamples.photo(1))))
                                .with(new Attachment(
                                        "Identity card, back",
                                        "image/png",
                                        ContentSource.of(PaperSamples.png(900, 560)))),
                        Section.of(
                                        "Parental consent",
                                        lead(
                                                "Both guardians agree that Inès travels to Nea Akti and lives with a family there."),
                                        paragraph(
                                                "The consent was given in French; the words below are those of form version 4."),
                                        bullets(
                                                "Travel by train and ship from 8 to 15 March 2027",
                                                "Medical care in an emergency, after a call if there is time",
                                                "Pictures on the project’s public page: no"),
                                        new Block.Note("Only one guardian has signed so far.", Tone.WARN),
                                        signatures(
                                                new Signatory("Ελένη Παπαδοπούλου", "Guardian"),
                                                new Signatory("Zdzisław Żółkiewski", "Guardian")))
                                .with(new Attachment(
                                        "Signed consent",
                                        "application/pdf",
                                        ContentSource.of(PaperSamples.pdf(2, "consent")))),
                        Section.of("Insurance", facts(new Fact("Insurer", "Mutuelle scolaire"), new Fact("Policy", "")))
                                .with(new Attachment(
                                        "Policy", "application/pdf", ContentSource.of(PaperSamples.landscape())))
                                .with(new Attachment(
                                        "Letter of the insurer.odt",
                                        "application/vnd.oasis.opendocument.text",
                                        ContentSource.of("odt".getBytes(StandardCharsets.UTF_8)))),
                        Section.of("European health card", small("Handed in twice; the second file is locked."))
                                .with(new Attachment(
                                        "Card, first try", "application/pdf", ContentSource.of(new byte[] {1, 2, 3})))
                                .with(new Attachment(
                                        "Card, second try",
                                        "application/pdf",
                                        ContentSource.of(PaperSamples.locked())))));
    }

    static Cover cover() {
        var columns = List.of(
                Column.of("Paper", 46),
                Column.of("State", 26),
                Column.of("Valid until", 26),
                Column.figures("Pages", 10));
        return new Cover(
                "Rivers that join us",
                "Inès L.",
                "Dossier for the mobility to Nea Akti, Greece",
                FOUR,
                List.of(
                        facts(
                                new Fact("Mobility", "Pupils’ week in Nea Akti, 8–15 March 2027"),
                                new Fact("School", "Collège Jean-Moulin, Valmorin"),
                                new Fact("Accompanied by", "Hélène Marchais, Νίκος Αντωνίου"),
                                new Fact("Put together", "12 February 2027, 10:30 (Europe/Paris)")),
                        heading("Papers"),
                        new Block.Table(
                                columns,
                                List.of(
                                        row("Identity card", Cell.state("Checked", Tone.OK), "14 August 2031", "2"),
                                        row("Parental consent", Cell.state("Received", Tone.INFO), "–", "2"),
                                        row("Insurance", Cell.state("Due today", Tone.WARN), "31 August 2027", "1"),
                                        row("European health card", Cell.state("Rejected", Tone.BAD), "–", "1"),
                                        row("Vaccination booklet", Cell.state("Missing", Tone.NONE), "–", "")))));
    }

    /** A plain paper without cover: many words, a long table, every kind of block. */
    static PdfDocument letter() {
        var columns = List.of(
                Column.of("Name", 30), Column.of("School", 40), Column.of("State", 20), Column.figures("Days", 10));
        var rows = new ArrayList<List<Cell>>();
        for (var i = 1; i <= 40; i++) {
            rows.add(List.of(
                    Cell.of("Pupil " + i),
                    Cell.of(
                            i % 7 == 0
                                    ? "Szkoła Podstawowa nr 2 imienia Janusza Korczaka w Brzozówku"
                                    : FOUR.get(i % 4).name()),
                    Cell.state("Received", Tone.INFO),
                    Cell.of(Integer.toString(i))));
        }
        var words = "The schools agree on the work below and on who answers for it. ".repeat(9);
        return PdfDocument.of("Partnership agreement", "Collège Jean-Moulin", Locale.ENGLISH, MADE, ENGLISH)
                .with(Section.of(
                        "Partnership agreement",
                        new Block.Partners(FOUR),
                        lead("Between four schools, for two years."),
                        heading("What we do"),
                        paragraph(words),
                        paragraph(words),
                        Block.subheading("Who does what"),
                        new Block.ListOf(
                                List.of("Measure the river.", words, "Write down what it carries."),
                                Block.ListOf.Mark.NUMBER),
                        new Block.Marked("Hand in this page, signed, until 5 March 2027."),
                        Block.boxes("I agree that pictures of my child are shown", "I do not agree"),
                        facts(new Fact("Place", ""), new Fact("Date", "")),
                        signatures(
                                new Signatory("Hélène Marchais", "Coordinator"),
                                new Signatory("Ελένη Παπαδοπούλου", "Head of school"),
                                new Signatory("", "Guardian")),
                        new Block.Qr("https://twinflow.example/c/7K3M", 28, "Form version 4. Scan to hand in."),
                        new Block.Rule(),
                        heading("Travellers"),
                        new Block.Table(columns, rows),
                        new Block.Note(words, Tone.PLAIN)));
    }

    private static List<Cell> row(String paper, Cell state, String until, String pages) {
        return List.of(Cell.of(paper), state, Cell.of(until), Cell.of(pages));
    }

    static Certificate certificate() {
        return new Certificate(
                "eTwinning National Support Organisation France",
                Locale.ENGLISH,
                MADE,
                "eTwinning · National Support Organisation France",
                "National Quality Label",
                "is awarded to",
                "Collège Jean-Moulin, Valmorin",
                List.of(
                        "for work that joined four schools in one question, was shared evenly between them,",
                        "and changed how their pupils look at the river outside their door."),
                "Rivers that join us",
                FOUR,
                "Paris, 12 June 2027",
                List.of(
                        new Signatory("Marie-Claire Dubois", "Head of the National Support Organisation"),
                        new Signatory("Zdzisław Żółkiewski", "Label officer")),
                "TWF-7K3M-92QX",
                "Check this certificate at twinflow.example/verify",
                "https://twinflow.example/verify/TWF-7K3M-92QX");
    }
}
