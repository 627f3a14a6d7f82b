package org.twinflow.commands;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A command serves nobody: it takes a free port of this machine only, and starts no work of its own. */
class QuietStart implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("twinflow.command")) {
            var settings = new HashMap<String, Object>(Map.of(
                    "server.port", "0",
                    "server.address", "127.0.0.1",
                    "twinflow.engine.jobs", "false",
                    "twinflow.inbox.runs", "false",
                    "twinflow.extraction.workers", "0",
                    "twinflow.safekeeping.cron", "-",
                    "twinflow.safekeeping.deletion-cron", "-",
                    "twinflow.safekeeping.keys-cron", "-",
                    "twinflow.safekeeping.retention-cron", "-",
                    "twinflow.backup.cron", "-"));
            settings.put("twinflow.backup.trial-cron", "-"); // one more than such a map takes
            environment.getPropertySources().addFirst(new MapPropertySource("command", settings));
        }
    }
}
