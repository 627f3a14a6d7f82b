package org.twinflow.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param jobs whether this node runs the engine's jobs
 * @param models where the bundled packages are, one folder each
 * @param threads how many jobs run at once; 0 for one and a half for each core
 */
@ConfigurationProperties("twinflow.engine")
record EngineProperties(
        @DefaultValue("true") boolean jobs,
        @DefaultValue("classpath*:processes/*/*") String models,
        @DefaultValue("0") int threads) {

    int threadsOrDefault() {
        return threads > 0 ? threads : Math.max(2, Runtime.getRuntime().availableProcessors() * 3 / 2);
    }
}
