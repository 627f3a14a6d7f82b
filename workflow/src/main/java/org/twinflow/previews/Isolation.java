package org.twinflow.previews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sets programs that touch what people uploaded apart: after all others in the queue for the processor and, where the
 * system lets us, without a network.
 */
final class Isolation {

    private static final List<String> NO_NETWORK = List.of("/usr/bin/unshare", "--user", "--map-root-user", "--net");
    private static final List<String> LATER = List.of("/usr/bin/nice", "-n", "10");

    private static final List<String> BEFORE = before();

    private Isolation() {}

    /** What a program is started with from now on; its environment is cleaned by who prepared it. */
    static ProcessBuilder apart(ProcessBuilder program) {
        var all = new ArrayList<>(BEFORE);
        all.addAll(program.command());
        return program.command(all);
    }

    /** Ends it and all that it has started. */
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static List<String> before() {
        var result = new ArrayList<String>();
        if (works(NO_NETWORK)) {
            result.addAll(NO_NETWORK);
        }
        if (works(LATER)) {
            result.addAll(LATER);
        }
        return List.copyOf(result);
    }

    private static boolean works(List<String> prefix) {
        if (!Files.isExecutable(Path.of(prefix.getFirst()))) {
            return false;
        }
        try {
            var command = new ArrayList<>(prefix);
            command.add("/bin/true");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
