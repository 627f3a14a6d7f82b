package org.twinflow.previews;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.twinflow.pdf.PageImages;

/**
 * The drawing process. It is told a file by a line on its standard input, puts what it makes into a folder, and answers
 * with a line; it ends when nobody speaks to it any more.
 */
final class Child {

    private Child() {}

    public static void main(String[] arguments) throws IOException {
        var answers = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ImageIO.setCacheDirectory(Path.of(System.getProperty("java.io.tmpdir")).toFile());
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = questions.readLine(); line != null; line = questions.readLine()) {
            answers.println(answer(line));
            answers.flush();
        }
    }

    /** A file that exhausts memory ends the process: the virtual machine is told so when it is started. */
    private static String answer(String line) {
        try {
            return "made " + draw(Request.read(line));
        } catch (NoPreviewException e) {
            return "none " + e.reason();
        } catch (PageImages.LockedException e) {
            return "none locked";
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return "none damaged";
        }
    }

    /** How many pages it has, zero where it has none. */
    private static int draw(Request request) throws IOException {
        return switch (request.kind()) {
            case PDF -> Drawings.pdf(request);
            case PICTURE -> Drawings.picture(request);
            case TABLE -> TextFiles.table(request);
            case TEXT -> TextFiles.text(request);
            case MAIL -> Mails.read(request);
            case ARCHIVE -> Archives.list(request);
        };
    }
}
