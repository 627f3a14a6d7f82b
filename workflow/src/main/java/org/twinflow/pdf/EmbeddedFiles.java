package org.twinflow.pdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Papers that are no pages: they lie in the document as files. */
final class EmbeddedFiles {

    private final PDDocument pdf;
    private final Calendar made;
    private final Map<String, PDComplexFileSpecification> files = new TreeMap<>();

    EmbeddedFiles(PDDocument pdf, Instant made) {
        this.pdf = pdf;
        this.made = Metadata.calendar(made);
    }

    void add(Attachment paper) throws IOException {
        try (var in = new BufferedInputStream(paper.content().open())) {
            var embedded = new PDEmbeddedFile(pdf, in, COSName.FLATE_DECODE);
            embedded.setSubtype(paper.mediaType());
            embedded.setCreationDate(made);
            var file = new PDComplexFileSpecification();
            file.setFile(paper.title());
            file.setFileUnicode(paper.title());
            file.setEmbeddedFile(embedded);
            file.setEmbeddedFileUnicode(embedded);
            files.put(String.format(Locale.ROOT, "%05d", files.size()), file);
        }
    }

    void finish() {
        if (files.isEmpty()) {
            return;
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }
}
