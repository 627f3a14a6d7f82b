package org.twinflow.shared;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Who does what nobody waits for. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class BackgroundConfiguration {

    static final String WORKERS = "afterCommitWorkers";

    /** Not beside a command, which ends as soon as it has done what it was called for. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "twinflow.schedules", matchIfMissing = true)
    @EnableScheduling
    static class Schedules {}

    /** Two at once: each may hold a whole dossier. What still waits when the process ends is kept by the event registry. */
    @Bean(name = WORKERS, defaultCandidate = false)
    ThreadPoolTaskExecutor afterCommitWorkers() {
        var workers = new ThreadPoolTaskExecutor();
        workers.setThreadNamePrefix("after-commit-");
        workers.setCorePoolSize(2);
        return workers;
    }
}
