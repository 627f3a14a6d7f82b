package org.twinflow.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures, on a running demonstration and over its REST API, how long it takes from sending a file until the word that
 * is planted in it is found: text, DOCX and PDF in turn, one after the other, each with some pages of text.
 */
public final class UploadBenchmark {

    private static final String PEOPLE =
            "Basic " + Base64.getEncoder().encodeToString("coordinator:twinflow-demo".getBytes(StandardCharsets.UTF_8));
    private static final int WARM = 6;
    private static final int ROUNDS = 60;
    private static final long PATIENCE = 30_000_000_000L;

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(20261124);
    private final String base;

    private UploadBenchmark(String base) {
        this.base = base;
    }

    /** @param arguments the address, http://localhost:8080 unless told */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new UploadBenchmark(arguments.length > 0 ? arguments[0] : "http://localhost:8080").run();
    }

    private enum Kind {
        TXT,
        DOCX,
        PDF
    }

    private void run() throws IOException, InterruptedException {
        var project = json.readTree(get("/api/v1/projects")).at("/items/0/id").asString();
        for (var round = 0; round < WARM; round++) {
            measure(project, Kind.values()[round % 3], new ArrayList<>(), new ArrayList<>());
        }
        System.out.println("| kind | answered p50 | answered p95 | found p50 | found p95 |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (var kind : Kind.values()) {
            var answered = new ArrayList<Double>();
            var found = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS / 3; round++) {
                measure(project, kind, answered, found);
            }
            System.out.printf(
                    "| %s | %.0f ms | %.0f ms | %.0f ms | %.0f ms |%n",
                    kind, at(answered, 50), at(answered, 95), at(found, 50), at(found, 95));
        }
    }

    private void measure(String project, Kind kind, List<Double> answered, List<Double> found)
            throws IOException, InterruptedException {
        var word = "planted" + Long.toString(random.nextLong(1L << 40), 36);
        var file = file(kind, word);
        var start = System.nanoTime();
        upload(project, "paper." + kind.name().toLowerCase(java.util.Locale.ROOT), file);
        answered.add((System.nanoTime() - start) / 1e6);
        while (json.readTree(get("/api/v1/search?q=" + word)).at("/total").asInt() == 0) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException(kind + " was not found in time");
            }
            Thread.sleep(20);
        }
        found.add((System.nanoTime() - start) / 1e6);
    }

    private byte[] file(Kind kind, String word) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = 0; line < 120; line++) {
            lines.add("The river " + random.nextInt(1000) + " joins the sea near village " + random.nextInt(1000));
        }
        lines.add(60, "and in the middle stands " + word);
        return switch (kind) {
            case TXT -> String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            case DOCX -> docx(lines);
            case PDF -> pdf(lines);
        };
    }

    private static byte[] docx(List<String> lines) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(List<String> lines) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var from = 0; from < lines.size(); from += 40) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                    content.setLeading(16);
                    content.newLineAtOffset(50, 740);
                    for (var line : lines.subList(from, Math.min(from + 40, lines.size()))) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), 200);
    }

    private void upload(String project, String filename, byte[] content) throws IOException, InterruptedException {
        var head = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n" + filename
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--x--\r\n"));
        var address = URI.create(base + "/api/v1/projects/" + project + "/documents");
        send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(body),
                201);
    }

    private String send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        var answer = client.send(request.header("Authorization", PEOPLE).build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static double at(List<Double> figures, int percent) {
        return figures.stream().sorted().toList().get(Math.min(figures.size() - 1, figures.size() * percent / 100));
    }
}
