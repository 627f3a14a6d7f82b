package org.twinflow.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its pages, with all its data in a folder of the benchmark. */
final class Instance {

    private Instance() {}

    static Path newFolder() {
        return Path.of("target/benchmark", UUID.randomUUID().toString());
    }

    static ConfigurableApplicationContext start(Path folder, String... more) throws ClassNotFoundException {
        var application = new SpringApplication(Class.forName("org.twinflow.WorkflowApplication"));
        application.setWebApplicationType(WebApplicationType.NONE);
        var common = List.of(
                "--spring.datasource.url=jdbc:h2:file:./" + folder + "/db;WRITE_DELAY=0",
                "--twinflow.search.root=" + folder.resolve("index"),
                "--twinflow.documents.root=" + folder.resolve("documents"),
                "--twinflow.engine.models=classpath*:processes/inbox-trial/*");
        return application.run(Stream.concat(common.stream(), Stream.of(more)).toArray(String[]::new));
    }
}
