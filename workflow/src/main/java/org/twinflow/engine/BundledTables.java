package org.twinflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys at start the decision tables that belong to no process, where there is none of that key yet. */
@Component
class BundledTables implements SmartInitializingSingleton {

    private static final String WHERE = "classpath*:decisions/*.dmn";

    private final RepositoryService repository;

    BundledTables(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            Arrays.stream(new PathMatchingResourcePatternResolver().getResources(WHERE))
                    .filter(table -> !isDeployed(key(table)))
                    .forEach(this::deploy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isDeployed(String key) {
        return repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count()
                > 0;
    }

    private void deploy(Resource table) {
        try (var content = table.getInputStream()) {
            repository
                    .createDeployment()
                    .name("table:" + key(table))
                    .addInputStream(key(table) + ".dmn", content)
                    .deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is named as the decision in it. */
    private static String key(Resource table) {
        return String.valueOf(table.getFilename()).replaceFirst("\\.dmn$", "");
    }
}
