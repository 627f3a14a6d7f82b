package org.twinflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileModelTests {

    static EngineOnItsOwn engine;

    @BeforeAll
    static void start() {
        engine = new EngineOnItsOwn("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Sample.BUNDLE);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Stream<Hostile.Model> models() {
        return Hostile.models();
    }

    @Test
    void knowsMoreThanSixtyWays() {
        assertThat(models().map(Hostile.Model::name).distinct()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("models")
    void isFoundByTheLinter(Hostile.Model model) {
        assertThat(Sample.linter().lint(model.files())).anyMatch(Finding::isError);
    }

    @ParameterizedTest
    @MethodSource("models")
    void isRefusedByTheEngine(Hostile.Model model) {
        var repository = engine.get(RepositoryService.class);
        var before = repository.createDeploymentQuery().count();
        var deployment = repository.createDeployment().name("hostile");
        model.files().forEach((name, file) -> deployment.addInputStream(name, new ByteArrayInputStream(file)));

        if (model.files().isEmpty()) {
            return;
        }
        assertThatThrownBy(deployment::deploy)
                .isInstanceOf(ParseException.class)
                .hasMessageStartingWith("ENGINE-09005 Could not parse BPMN process.");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void mayNameNoBeanOfTheApplication() {
        for (var bean : engine.beanNames()) {
            var files = Sample.with("sample.bpmn", "${sample.file(sampleId)}", "${" + bean + ".toString()}");

            assertThat(Sample.linter().lint(files)).as(bean).anyMatch(Finding::isError);
        }
    }
}
