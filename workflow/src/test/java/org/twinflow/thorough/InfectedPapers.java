package org.twinflow.thorough;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.twinflow.extraction.DebianClamd;

/** The file that all scanners are tested with, alone and in others. */
final class InfectedPapers {

    /** A letter to the parents that nobody can look into, for a password locks it. */
    private static final String LOCKED =
            "UEsDBAoACQAAAFcdfV2G4PDeMAAAACQAAAAKABwAbGV0dGVyLnR4dFVUCQADNZ8LazWfC2t1eAsAAQQAAAAABAAAAADc++0P363c"
                    + "8754YbO/hgnw6ruRtwFrO18eknHGv3OnTdHkcAv5KNVxYFm6IX/LvEBQSwcIhuDw3jAAAAAkAAAAUEsBAh4DCgAJAAAAVx19XYbg"
                    + "8N4wAAAAJAAAAAoAGAAAAAAAAQAAAKSBAAAAAGxldHRlci50eHRVVAUAAzWfC2t1eAsAAQQAAAAABAAAAABQSwUGAAAAAAEAAQBQ"
                    + "AAAAhAAAAAAA";

    private InfectedPapers() {}

    /** By their names. */
    static Map<String, byte[]> all() throws IOException {
        var eicar = DebianClamd.eicar();
        var files = new LinkedHashMap<String, byte[]>();
        files.put("alone.txt", eicar);
        files.put("five.zip", zipped(5, eicar));
        files.put("letter.docx", docx("A letter"));
        files.put("attached.pdf", PdfPapers.of("A letter", "letter.txt", eicar));
        files.put("attached-zip.pdf", PdfPapers.of("A letter", "letters.zip", zipped(5, eicar)));
        files.put("mail.eml", Papers.eml("A letter", "letters.zip", "application/zip", zipped(2, eicar)));
        files.put("letter.tar.gz", Papers.tarGz("letter.txt", eicar));
        files.put("letter.doc", inOle(eicar));
        return files;
    }

    /** A letter with the file in it. */
    static byte[] docx(String text) throws IOException {
        return Papers.docx(text, "letter.txt", "text/plain", DebianClamd.eicar());
    }

    static byte[] locked() {
        return Base64.getDecoder().decode(LOCKED);
    }

    static byte[] zipped(int times, byte[] inside) throws IOException {
        var zipped = Papers.zip("letter.txt", inside);
        for (var time = 1; time < times; time++) {
            zipped = Papers.zip("inner.zip", zipped);
        }
        return zipped;
    }

    /** As the Office of old keeps an object in a paper. */
    private static byte[] inOle(byte[] inside) throws IOException {
        try (var paper = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            paper.createDocument(new ByteArrayInputStream(inside), "CONTENTS");
            paper.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
