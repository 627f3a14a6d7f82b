package org.twinflow.extraction;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Debian's clamd, with a signature of our own for the file that all scanners are tested with. */
public final class DebianClamd implements AutoCloseable {

    /** What it calls the file. */
    public static final String NAME = "Twinflow.Eicar.UNOFFICIAL";

    /** The longest stream that it takes. */
    static final int LARGEST = 1_000_000;

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    /** In two parts, so that nobody's scanner takes this source for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** Its MD5 and its length. */
    private static final String SIGNATURE = "44d88612fea8a8f36de82e1278abb02f:68:Twinflow.Eicar\n";

    /** Of nothing that anybody hands in; without any signature it does not start. */
    private static final String NONE = "00000000000000000000000000000000:1:Twinflow.None\n";

    private final Path signatures;
    private final Path settings;
    private final Path socket;
    private final Path log;
    private @Nullable Process process;

    /** @param folder an empty one for its signatures, its socket and its log */
    public DebianClamd(Path folder) throws IOException {
        var database = Files.createDirectory(folder.resolve("db"));
        signatures = Files.writeString(database.resolve("own.hdb"), SIGNATURE);
        socket = folder.resolve("clamd.ctl");
        log = folder.resolve("log");
        settings = Files.writeString(folder.resolve("clamd.conf"), """
                DatabaseDirectory %s
                LocalSocket %s
                StreamMaxLength %d
                AlertExceedsMax yes
                AlertEncryptedArchive yes
                Foreground yes
                """.formatted(database, socket, LARGEST));
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** The file that all scanners are tested with. */
    public static byte[] eicar() {
        return EICAR.getBytes(StandardCharsets.US_ASCII);
    }

    public String address() {
        return socket.toString();
    }

    /** Returns when it answers. */
    public void start() throws IOException {
        process = new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var clamd = new Clamd(address(), Duration.ofSeconds(60));
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> clamd.version().startsWith("ClamAV"));
    }

    /** @param known whether it knows the file when it is started next */
    public void know(boolean known) throws IOException {
        Files.writeString(signatures, known ? SIGNATURE : NONE);
    }

    /** Kills it. */
    public void stop() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
