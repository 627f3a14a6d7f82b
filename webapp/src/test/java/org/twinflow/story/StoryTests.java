package org.twinflow.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.twinflow.Demo;

/** The whole story in a real browser, on the demonstration partnership: from the plan to the label, and a new model. */
@Demo
@DirtiesContext // the story changes what others count on
class StoryTests {

    @LocalServerPort
    int port;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.at(port);
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void followsAProjectFromThePlanToTheLabelAndANewModel() throws IOException, InterruptedException {
        new PlanChapter(stage).tell();
        new MobilityChapter(stage).tell();
        new SearchChapter(stage).tell();
        new LabelChapter(stage).tell();
        new ModelChapter(stage).tell();

        assertThat(stage.faults()).isEmpty();
    }
}
