package org.twinflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.engine.ModelVersion;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;

class BundlePolicyTests {

    @TempDir
    Path folder;

    @BeforeEach
    void bundle() throws IOException {
        write(Sample.files());
    }

    @Test
    void deploysABundledModelOnce() {
        restart(engine -> {});

        restart(engine -> assertThat(engine.deployments().versions("sample")).hasSize(1));
    }

    @Test
    void keepsTheVersionOfAnAdministratorWhenTheBundleChanges() throws IOException {
        restart(engine -> {
            engine.get(Processes.class).start("sample", "before", Map.of("projectId", "p", "sampleId", "before"));
            engine.deployments()
                    .deploy("sample", Sample.with("sample.bpmn", "Review plan", "Read it twice"), "person:a");
        });
        write(Sample.with("sample.bpmn", "Review plan", "Newer than ours"));

        restart(engine -> {
            engine.get(Processes.class).start("sample", "after", Map.of("projectId", "p", "sampleId", "after"));

            assertThat(engine.deployments().versions("sample"))
                    .extracting(ModelVersion::version)
                    .containsExactly(2, 1);
            assertThat(name(engine, "before")).isEqualTo("Review plan");
            assertThat(name(engine, "after")).isEqualTo("Read it twice");
            assertThat(engine.deployments().offered())
                    .singleElement()
                    .matches(update -> update.key().equals("sample"));
        });
    }

    @Test
    void offersAnUpdateUntilItIsTaken() throws IOException {
        restart(engine -> assertThat(engine.deployments().offered()).isEmpty());
        write(Sample.with("sample.bpmn", "Review plan", "Newer"));

        restart(engine -> {
            assertThat(engine.deployments().offered()).hasSize(1);

            engine.deployments().takeBundled("sample");

            assertThat(engine.deployments().offered()).isEmpty();
            assertThat(engine.deployments().latest("sample").version()).isEqualTo(2);
        });
        restart(engine -> assertThat(engine.deployments().offered()).isEmpty());
    }

    private static String name(EngineOnItsOwn engine, String subject) {
        return engine.get(Tasks.class).about(subject).getFirst().name();
    }

    private void restart(java.util.function.Consumer<EngineOnItsOwn> then) {
        try (var engine = new EngineOnItsOwn(
                "jdbc:h2:file:" + folder.resolve("engine") + ";DB_CLOSE_ON_EXIT=FALSE", folder.resolve("bundle"))) {
            then.accept(engine);
        }
    }

    private void write(Map<String, byte[]> files) throws IOException {
        var sample = Files.createDirectories(folder.resolve("bundle/sample"));
        for (var file : files.entrySet()) {
            Files.write(sample.resolve(file.getKey()), file.getValue());
        }
    }
}
