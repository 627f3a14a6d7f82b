package org.twinflow;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Names the data folder in full: H2 refuses a path that is silently relative, and child processes start elsewhere. */
class DataFolder implements EnvironmentPostProcessor {

    private static final String SETTING = "twinflow.data-dir";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var folder = Path.of(environment.getProperty(SETTING, "data"))
                .toAbsolutePath()
                .normalize();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("data folder", Map.of(SETTING, folder.toString())));
    }
}
