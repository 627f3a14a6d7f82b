package org.twinflow.engine;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Registers the engine without the rest of the application. */
public final class EngineForTests {

    private EngineForTests() {}

    public static void register(AnnotationConfigApplicationContext context) {
        context.register(
                Settings.class,
                EngineConfiguration.class,
                Steps.class,
                Bundle.class,
                BundledModels.class,
                JobIndex.class,
                JobLifecycle.class,
                TaskReader.class,
                Processes.class,
                Tasks.class,
                DueDates.class,
                Deployments.class,
                Forms.class,
                Words.class,
                Decisions.class,
                Jobs.class,
                CaseHistory.class);
    }

    @EnableTransactionManagement
    @EnableConfigurationProperties(EngineProperties.class)
    static class Settings {}
}
