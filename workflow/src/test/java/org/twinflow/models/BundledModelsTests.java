package org.twinflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.engine.Deployments;

@SpringBootTest
class BundledModelsTests {

    @Autowired
    Deployments deployments;

    @Autowired
    ModelLinter linter;

    @Test
    void keepToEveryRule() {
        for (var key : deployments.bundled()) {
            assertThat(linter.lint(deployments.bundled(key))).as(key).isEmpty();
        }
    }

    @Test
    void areInForce() {
        for (var key : deployments.bundled()) {
            assertThat(deployments.latest(key).version()).as(key).isPositive();
        }
    }
}
