package org.twinflow.web.previews;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** PDFs written by hand, with a line of text on each page. */
final class MadePdf {

    private MadePdf() {}

    static byte[] of(String... pages) {
        return written("", List.of(pages));
    }

    /** One that asks for a script to be run when it is opened. */
    static byte[] running(String script) {
        var escaped = script.replace("(", "\\(").replace(")", "\\)");
        return written("/OpenAction << /S /JavaScript /JS (" + escaped + ") >>", List.of("River"));
    }

    private static byte[] written(String more, List<String> pages) {
        var objects = new ArrayList<String>();
        var kids = new StringBuilder();
        objects.add("<< /Type /Catalog /Pages 2 0 R " + more + " >>");
        objects.add("");
        objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (var text : pages) {
            kids.append(objects.size() + 1).append(" 0 R ");
            objects.add(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>"
                            .formatted(objects.size() + 2));
            var content = "BT /F 18 Tf 60 760 Td (" + text + ") Tj ET";
            objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        objects.set(1, "<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
        return file(objects).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String file(List<String> objects) {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (var object : objects) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(places.length() / 20 - 1)
                    .append(" 0 obj\n")
                    .append(object)
                    .append("\nendobj\n");
        }
        var start = file.length();
        var count = objects.size() + 1;
        return file + "xref\n0 " + count + "\n" + places + "trailer << /Size " + count + " /Root 1 0 R >>\nstartxref\n"
                + start + "\n%%EOF\n";
    }
}
