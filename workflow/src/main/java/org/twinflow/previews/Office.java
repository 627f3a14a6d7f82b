package org.twinflow.previews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinflow.shared.ChildJvm;

/** LibreOffice, where it is installed: turns office files into PDF, one at a time, without macros and without a network. */
@Component
class Office {

    /** Nothing active runs, nothing from outside is fetched, whatever the document asks for. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" \
            oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
            oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
            oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" \
            oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" \
            oor:op="fuse"><value>2</value></prop></item>
            </oor:items>
            """;

    private final PreviewsProperties properties;

    Office(PreviewsProperties properties) {
        this.properties = properties;
    }

    /** Where the program is; empty if it is not installed or not wanted. */
    Optional<Path> program() {
        var wanted = properties.office();
        if (wanted.equals("off")) {
            return Optional.empty();
        }
        return Stream.of(
                        Path.of(wanted),
                        Path.of("/usr/bin").resolve(wanted),
                        Path.of("/usr/local/bin").resolve(wanted))
                .filter(path -> path.isAbsolute() && Files.isExecutable(path))
                .findFirst();
    }

    /**
     * The PDF of an office file.
     *
     * @param job a folder that is removed afterwards
     * @throws NoPreviewException if it takes too long or cannot be done
     */
    Path toPdf(Path program, Path file, String filename, Path job) throws IOException, InterruptedException {
        var work = Files.createTempDirectory(job, "office");
        var profile = Files.createDirectories(work.resolve("profile").resolve("user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), SETTINGS);
        var named = Files.move(file, work.resolve("file." + ending(filename)));
        var builder = new ProcessBuilder(command(program, work, named)).directory(work.toFile());
        ChildJvm.clean(builder, work);
        var process = Isolation.apart(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD))
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(properties.officeTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NoPreviewException("timeout");
            }
        } finally {
            Isolation.end(process);
        }
        var pdf = work.resolve("file.pdf");
        if (!Files.exists(pdf)) {
            throw new NoPreviewException("damaged");
        }
        return pdf;
    }

    private static List<String> command(Path program, Path work, Path file) {
        return List.of(
                program.toString(),
                "-env:UserInstallation=" + work.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--nologo",
                "--convert-to",
                "pdf",
                "--outdir",
                work.toString(),
                file.toString());
    }

    /** Helps the program to know what it is given; nothing else of the name comes near a command line. */
    private static String ending(String filename) {
        var ending = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z]{3,4}") && !ending.equals("pdf") ? ending : "bin";
    }
}
