package org.twinflow.shared;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prepares a Java process with the application's own classes for work on what strangers handed in: with a limit of memory,
 * silent, and with nothing of our environment, where passwords of databases and the like may stand.
 */
public final class ChildJvm {

    /** Logs would name titles and words, and the standard output is our line to the process. */
    public static final String SILENCE = "<configuration><root level=\"OFF\"/></configuration>";

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ChildJvm() {}

    /**
     * @param folder its own; what it leaves there is to be removed by the caller
     * @param memory the most its heap may take, as {@code -Xmx} has it
     * @param main its main class
     */
    public static ProcessBuilder prepare(Path folder, String memory, Class<?> main) throws IOException {
        var silence = Files.writeString(folder.resolve("logback.xml"), SILENCE);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dlogback.configurationFile=" + silence));
        var classPath = System.getProperty("java.class.path");
        if (isPackaged(classPath)) {
            command.addAll(packaged(classPath, main.getName()));
        } else {
            command.addAll(List.of("-cp", absolute(classPath), main.getName()));
        }
        var process = new ProcessBuilder(command).directory(folder.toFile());
        clean(process, folder);
        return process;
    }

    /** The process works in another folder. */
    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether the libraries hide inside the one archive that is the class path. */
    public static boolean isPackaged(String classPath) {
        return !classPath.contains(File.pathSeparator) && classPath.endsWith(".jar");
    }

    /** The arguments with which the launcher of the packaged application finds them. */
    public static List<String> packaged(String classPath, String main) {
        return List.of("-cp", Path.of(classPath).toAbsolutePath().toString(), "-Dloader.main=" + main, LAUNCHER);
    }

    /** Leaves a process no more of the environment than where programs are, and throws away what it complains about. */
    public static void clean(ProcessBuilder process, Path home) {
        var path = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        process.environment().clear();
        process.environment().put("PATH", path);
        process.environment().put("LANG", "C.UTF-8");
        process.environment().put("HOME", home.toString());
        process.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
