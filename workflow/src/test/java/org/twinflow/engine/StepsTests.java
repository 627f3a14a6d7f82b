package org.twinflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
class StepsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Steps steps;

    @Test
    void reachNoOtherBeanOfTheApplication() {
        var names = new ArrayList<>(Arrays.asList(context.getBeanDefinitionNames()));
        names.addAll(List.of("environment", "systemProperties", "systemEnvironment", "&processEngine"));

        for (var name : names) {
            assertThat(steps.bean(name).isPresent())
                    .as(name)
                    .isEqualTo(context.findAnnotationOnBean(name, ProcessSteps.class) != null);
        }
    }

    @Test
    void knowTheirArityAndWhetherTheyAnswer() {
        assertThat(steps.all())
                .contains(new Steps.Step("trial", "ask", 1, Boolean.class), new Steps.Step("trial", "note", 1, null));
    }

    @Test
    void areNotWhatAnyObjectHas() {
        assertThat(steps.all())
                .extracting(Steps.Step::method)
                .doesNotContain("toString", "hashCode", "getClass", "wait");
    }
}
