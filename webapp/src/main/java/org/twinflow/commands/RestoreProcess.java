package org.twinflow.commands;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import org.twinflow.TwinflowApplication;
import org.twinflow.safekeeping.Restoring;
import org.twinflow.shared.ChildJvm;

/**
 * Restores a backup by the command that an administrator would use, in a process that knows nothing of our settings. Not
 * there while a command is carried out: the application may be at it in the same folder.
 */
@Component
@ConditionalOnExpression("'${twinflow.command:}'.isEmpty()")
class RestoreProcess implements Restoring {

    private static final String MEMORY = "512m";
    private static final Duration LONGEST = Duration.ofHours(10);

    @Override
    public boolean restore(Path backup, Path folder) throws IOException, InterruptedException {
        var builder = ChildJvm.prepare(folder, MEMORY, TwinflowApplication.class);
        builder.command()
                .addAll(List.of(
                        "--twinflow.command=restore",
                        "--from=" + backup.toAbsolutePath(),
                        "--twinflow.data-dir=" + folder.resolve("data")));
        var process = builder.redirectOutput(Redirect.DISCARD).start();
        try {
            return process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }
}
