package org.twinflow.extraction;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.twinflow.pdf.PagePictures;

/**
 * The process that draws the pages of somebody's file and lets Tesseract read the drawings, which are our own: it never
 * sees the file itself. Asked by lines on its standard input, it answers each with one line:
 *
 * <pre>
 * OPEN pdf|image FILE MOST_PIXELS       PAGES n | FAILED
 * READ page SECONDS SEGMENTATION LANGUAGES TESSERACT   DONE sharpness edge (page.tsv is there) | BLANK | FAILED
 * </pre>
 */
final class OcrWorker {

    static final String SEPARATOR = "\t";

    /** In kilobytes. */
    private static final String MOST_MEMORY = "2000000";

    private static final String SCRIPT = "ulimit -v " + MOST_MEMORY + "; ulimit -t \"$1\"; shift; exec \"$@\"";

    private final Path folder = Path.of("").toAbsolutePath();
    private Pages pages = page -> {
        throw new IOException("No file is open");
    };

    private OcrWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var worker = new OcrWorker();
        var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = asked.readLine(); line != null; line = asked.readLine()) {
            System.out.println(worker.answer(line.split(SEPARATOR)));
            System.out.flush();
        }
    }

    private String answer(String[] asked) throws InterruptedException {
        try {
            return asked[0].equals("OPEN") ? open(asked) : read(asked);
        } catch (IOException | RuntimeException e) {
            return "FAILED";
        }
    }

    @SuppressWarnings("MustBeClosedChecker")
    private String open(String[] asked) throws IOException {
        var file = Path.of(asked[2]);
        var mostPixels = Long.parseLong(asked[3]);
        if (asked[1].equals("pdf")) {
            var pictures = PagePictures.open(file);
            pages = page -> pictures.draw(page, mostPixels);
            return "PAGES" + SEPARATOR + pictures.count();
        }
        var pictures = new Pictures(file, mostPixels);
        pages = pictures::draw;
        return "PAGES" + SEPARATOR + pictures.count();
    }

    private String read(String[] asked) throws IOException, InterruptedException {
        var drawing = pages.draw(Integer.parseInt(asked[1]));
        if (isBlank(drawing)) {
            return "BLANK";
        }
        var picture = folder.resolve("page.png");
        var grey = grey(drawing);
        ImageIO.write(grey, "png", picture.toFile());
        Files.deleteIfExists(folder.resolve("page.tsv"));
        var framing = Framing.of(grey);
        return recognize(Long.parseLong(asked[2]), asked[3], asked[4], asked[5])
                ? String.join(
                        SEPARATOR,
                        "DONE",
                        Integer.toString(Sharpness.of(grey)),
                        Integer.toString(Sharpness.longEdge(grey)),
                        Integer.toString(framing.glare()),
                        Integer.toString(framing.cutSides()))
                : "FAILED";
    }

    /** Tesseract goes down with this process; what it is told to do runs on one core, behind all else. */
    private boolean recognize(long seconds, String segmentation, String languages, String tesseract)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh", Long.toString(seconds)));
        if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            command.addAll(List.of("/usr/bin/setpriv", "--pdeathsig", "KILL"));
        }
        command.addAll(List.of("nice", "-n", "15", tesseract, "page.png", "page", "-l", languages));
        command.addAll(List.of("--psm", segmentation, "--dpi", "300", "tsv"));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        var process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    private static BufferedImage grey(BufferedImage drawing) {
        if (drawing.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return drawing;
        }
        var grey = new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paint = grey.createGraphics();
        paint.setColor(java.awt.Color.WHITE);
        paint.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        paint.drawImage(drawing, 0, 0, null);
        paint.dispose();
        return grey;
    }

    /** Looked at in a grid: a page of one colour has nothing to say. */
    private static boolean isBlank(BufferedImage drawing) {
        var colour = drawing.getRGB(0, 0);
        var across = new int[drawing.getWidth()];
        for (var y = 0; y < drawing.getHeight(); y += 2) {
            drawing.getRGB(0, y, drawing.getWidth(), 1, across, 0, drawing.getWidth());
            if (Arrays.stream(across).anyMatch(pixel -> pixel != colour)) {
                return false;
            }
        }
        return true;
    }

    private interface Pages {

        BufferedImage draw(int page) throws IOException;
    }
}
