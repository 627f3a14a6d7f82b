package org.twinflow.thorough;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The formats that schools use, alone and in one another, each with a word that stands nowhere else. */
final class PlantedFiles {

    private static final String PDF = "application/pdf";
    private static final String ZIP = "application/zip";
    private static final String OUTSIDE = "What is looked for lies inside";

    private final Supplier<String> words;
    private final List<Specimen> files = new ArrayList<>();

    PlantedFiles(Supplier<String> words) {
        this.words = words;
    }

    List<Specimen> files() throws IOException {
        alone();
        inOneAnother();
        return files;
    }

    private void alone() throws IOException {
        add("letter.docx", "DOCX", word -> Papers.docx(text(word)));
        add("letter.odt", "ODT", word -> Papers.odt(text(word)));
        add("letter.pdf", "PDF", word -> PdfPapers.of(text(word)));
        add("list.xlsx", "XLSX", word -> Papers.xlsx(text(word)));
        add("slides.pptx", "PPTX", word -> Papers.pptx(text(word)));
        add("letter.rtf", "RTF", word -> Papers.rtf(text(word)));
        add("page.html", "HTML", word -> Papers.html(text(word)));
        add("notes.txt", "plain text", word -> bytes(text(word)));
        add("list.csv", "CSV", word -> bytes("name;word\nAnna;" + word + "\n"));
        add("mail.eml", "EML", word -> Papers.eml(text(word)));
        add("papers.zip", "ZIP", word -> Papers.zip("notes.txt", bytes(text(word))));
    }

    private void inOneAnother() throws IOException {
        add(
                "a.eml",
                "DOCX in a ZIP in an EML",
                word -> Papers.eml(OUTSIDE, "a.zip", ZIP, Papers.zip("letter.docx", Papers.docx(text(word)))));
        add("b.eml", "PDF in an EML", word -> Papers.eml(OUTSIDE, "letter.pdf", PDF, PdfPapers.of(text(word))));
        add(
                "c.eml",
                "ODT in an EML in an EML",
                word -> Papers.eml(
                        OUTSIDE,
                        "inner.eml",
                        "message/rfc822",
                        Papers.eml(
                                OUTSIDE,
                                "letter.odt",
                                "application/vnd.oasis.opendocument.text",
                                Papers.odt(text(word)))));
        add(
                "d.zip",
                "ODT in a ZIP in a ZIP",
                word -> Papers.zip("inner.zip", Papers.zip("letter.odt", Papers.odt(text(word)))));
        add(
                "e.zip",
                "EML with a PDF in a ZIP",
                word -> Papers.zip("mail.eml", Papers.eml(OUTSIDE, "letter.pdf", PDF, PdfPapers.of(text(word)))));
        add("f.tar.gz", "PDF in a TAR in a GZIP", word -> Papers.tarGz("letter.pdf", PdfPapers.of(text(word))));
        add(
                "g.zip",
                "DOCX in a TAR in a GZIP in a ZIP",
                word -> Papers.zip("inner.tar.gz", Papers.tarGz("letter.docx", Papers.docx(text(word)))));
        add("h.pdf", "DOCX attached to a PDF", word -> PdfPapers.of(OUTSIDE, "letter.docx", Papers.docx(text(word))));
        add(
                "i.pdf",
                "ZIP with an ODT attached to a PDF",
                word -> PdfPapers.of(OUTSIDE, "inner.zip", Papers.zip("letter.odt", Papers.odt(text(word)))));
        add(
                "j.docx",
                "XLSX in a DOCX",
                word -> Papers.docx(OUTSIDE, "list.xlsx", Papers.XLSX, Papers.xlsx(text(word))));
        add(
                "k.docx",
                "DOCX with an XLSX in a DOCX",
                word -> Papers.docx(
                        OUTSIDE,
                        "letter.docx",
                        Papers.DOCX,
                        Papers.docx(OUTSIDE, "list.xlsx", Papers.XLSX, Papers.xlsx(text(word)))));
    }

    private void add(String name, String about, Writer writer) throws IOException {
        var word = words.get();
        files.add(Specimen.planted(name, about, word, writer.write(word)));
    }

    private static String text(String word) {
        return "The meeting at the river is moved to Friday, says " + word + " in this paper.";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Writer {
        byte[] write(String word) throws IOException;
    }
}
