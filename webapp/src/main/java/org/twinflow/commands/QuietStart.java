package org.twinflow.commands;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A command serves nobody: it takes a free port of this machine only, and starts no work of its own. */
class QuietStart implements EnvironmentPostProcessor {

    private static final Map<String, Object> SETTINGS = Map.of(
            "server.port", "0",
            "server.address", "127.0.0.1",
            "twinflow.schedules", "false",
            "twinflow.engine.jobs", "false",
            "twinflow.inbox.runs", "false",
            "twinflow.extraction.workers", "0",
            "twinflow.previews.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("twinflow.command")) {
            environment.getPropertySources().addFirst(new MapPropertySource("command", SETTINGS));
        }
    }
}
