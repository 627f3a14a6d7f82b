package org.twinflow.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.twinflow.engine.Deployments;
import org.twinflow.engine.EngineForTests;
import org.twinflow.engine.ModelGuard;
import org.twinflow.engine.Steps;
import steps.DueSteps;
import steps.SampleSteps;
import steps.WhoSteps;

/** An engine with the linter as its guard and three beans of steps, without the rest of the application. */
final class EngineOnItsOwn implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final List<Object> events = new CopyOnWriteArrayList<>();

    /**
     * @param database the JDBC address of the database
     * @param bundle the folder of the bundled packages
     */
    EngineOnItsOwn(String database, Path bundle) {
        this(database, bundle, null);
    }

    /** An engine with another guard than the linter, to see what holds behind it. */
    EngineOnItsOwn(String database, Path bundle, @Nullable ModelGuard guard) {
        var source = new JdbcDataSource();
        source.setURL(database);
        source.setUser("sa");
        var properties = Map.<String, Object>of(
                "twinflow.engine.models", "file:" + bundle.toAbsolutePath() + "/*/*", "twinflow.engine.jobs", "false");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.registerBean("dataSource", JdbcDataSource.class, () -> source);
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.register(WhoSteps.class, DueSteps.class, SampleSteps.class);
        context.registerBean(ModelGuard.class, () -> guard == null ? linter() : guard);
        EngineForTests.register(context);
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told) {
                events.add(told.getPayload());
            }
        });
        context.refresh();
    }

    private ModelLinter linter() {
        return new ModelLinter(context.getBean(Steps.class), context);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    String[] beanNames() {
        return context.getBeanDefinitionNames();
    }

    Deployments deployments() {
        return get(Deployments.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
