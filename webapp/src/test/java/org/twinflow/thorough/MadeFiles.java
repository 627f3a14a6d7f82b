package org.twinflow.thorough;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that are looked at in a browser, some of them with a script inside. */
final class MadeFiles {

    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /** What a planted script would leave behind. */
    private static final String PLANTED = "window.planted = 1; document.title = 'planted'; alert('planted')";

    /** Tells how far it came: with the cookies it sees, and with what it can fetch of the application. */
    private static final String THIEF = """
            <!DOCTYPE html><title>thief</title><script>
            let cookies;
            try { cookies = document.cookie; } catch (refused) { cookies = refused.name; }
            fetch("%s/account", { credentials: "include" })
              .then((answer) => answer.text(), () => "refused")
              .then((page) => { document.title = "cookies: [" + cookies + "] page: [" + page.slice(0, 60) + "]"; });
            </script>""";

    private MadeFiles() {}

    /** By name, in several ways in which a script can stand in a file. */
    static Map<String, byte[]> planted() {
        var html = "<html><body onload=\"%s\"><script>%s</script>River</body></html>".formatted(PLANTED, PLANTED);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("page.html", bytes("<!DOCTYPE html>" + html));
        files.put("drawing.svg", bytes("""
                <svg xmlns="http://www.w3.org/2000/svg" onload="%s"><script>%s</script><rect width="9" height="9"/></svg>\
                """.formatted(PLANTED, PLANTED)));
        files.put("styled.xml", bytes("""
                <?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#s"?>
                <x><xsl:stylesheet id="s" version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                <xsl:template match="/"><html><body><script>%s</script></body></html></xsl:template></xsl:stylesheet></x>\
                """.formatted(PLANTED)));
        files.put(
                "mail.eml",
                bytes("From: a@example.org\r\nTo: b@example.org\r\nSubject: River\r\n"
                        + "Content-Type: text/html\r\n\r\n" + html));
        files.put("form.pdf", pdf("River", "/OpenAction << /S /JavaScript /JS (app.alert\\('planted'\\)) >>"));
        return files;
    }

    /** A page with a script that tries to get at an application. */
    static byte[] thief(String application) {
        return bytes(THIEF.formatted(application));
    }

    static byte[] dot() {
        return Base64.getDecoder().decode(DOT);
    }

    /** A second of a moving square, recorded by the browser itself. */
    static byte[] film(Page page) {
        try (var window = page.context().newPage()) {
            var recorded = (String) window.evaluate("""
                    async () => {
                      const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 64 });
                      const pen = canvas.getContext("2d");
                      const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm;codecs=vp8" });
                      const parts = [];
                      recorder.ondataavailable = (event) => parts.push(event.data);
                      const ended = new Promise((done) => { recorder.onstop = done; });
                      recorder.start();
                      for (let step = 0; step < 50; step++) {
                        pen.fillStyle = step % 2 ? "white" : "navy";
                        pen.fillRect(step, step, 20, 20);
                        await new Promise((done) => setTimeout(done, 25));
                      }
                      recorder.stop();
                      await ended;
                      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
                      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
                    }""");
            return Base64.getDecoder().decode(recorded);
        }
    }

    static byte[] pdf(String text) {
        return pdf(text, "");
    }

    private static byte[] pdf(String text, String more) {
        var content = "BT /F 18 Tf 60 760 Td (" + text + ") Tj ET";
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R " + more + " >>",
                "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 3 0 R >> >> >>",
                "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new ArrayList<Integer>();
        objects.forEach(object -> {
            places.add(file.length());
            file.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        });
        var start = file.length();
        file.append("xref\n0 6\n0000000000 65535 f \n");
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Silence, 8 bits at 16,000 hertz. */
    static byte[] wave(int seconds) {
        var samples = 16_000 * seconds;
        var wave = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(bytes("RIFF"))
                .putInt(36 + samples)
                .put(bytes("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1);
        wave.putShort((short) 1)
                .putInt(16_000)
                .putInt(16_000)
                .putShort((short) 1)
                .putShort((short) 8);
        wave.put(bytes("data")).putInt(samples);
        return wave.array();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
