package org.twinflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class BackgroundTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(BackgroundConfiguration.class);

    @Test
    void worksByItself() {
        runner.run(context -> assertThat(context).hasSingleBean(ScheduledAnnotationBeanPostProcessor.class));
    }

    /** As a command asks for, which is to fetch no mail and delete nothing while it restores. */
    @Test
    void doesNothingByItselfWhereThatIsSwitchedOff() {
        runner.withPropertyValues("twinflow.schedules=false")
                .run(context -> assertThat(context).doesNotHaveBean(ScheduledAnnotationBeanPostProcessor.class));
    }
}
