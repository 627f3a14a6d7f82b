package org.twinflow.thorough;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that end, stop or fill the process that reads them, through the parser that Tika's own tests have for that. */
final class Killers {

    private static final String EMBEDDED =
            "<embedded filename=\"e.xml\" content-type=\"application/mock+xml\">&lt;mock&gt;&lt;write element=\"p\">inside"
                    + "&lt;/write&gt;&lt;/mock&gt;</embedded>\n";

    private Killers() {}

    static List<Specimen> files() {
        return List.of(
                mock("loop.xml", "a loop without end", "<hang millis=\"900000\" heavy=\"true\" pulse_millis=\"500\"/>"),
                mock(
                        "sleep.xml",
                        "a sleep that cannot be ended",
                        "<hang millis=\"900000\" heavy=\"false\" interruptible=\"false\"/>"),
                mock("memory.xml", "all memory taken", "<oom/>"),
                mock("exit.xml", "System.exit", "<system_exit/>"),
                mock("overflow.xml", "a stack overflow", "<throw class=\"java.lang.StackOverflowError\">so</throw>"),
                mock("null.xml", "a null pointer", "<throw class=\"java.lang.NullPointerException\">npe</throw>"),
                mock(
                        "output.xml",
                        "three million words",
                        "<write element=\"p\">" + "flood ".repeat(3_000_000) + "</write>"),
                mock(
                        "stdout.xml",
                        "noise on standard output",
                        "<print_out>" + "noise ".repeat(200_000) + "</print_out>"),
                mock("parts.xml", "10,000 embedded files", EMBEDDED.repeat(10_000)));
    }

    private static Specimen mock(String name, String about, String deeds) {
        return Specimen.of(
                name,
                about,
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mock>" + deeds + "</mock>")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
