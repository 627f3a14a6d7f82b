package org.twinflow.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.inbox.DueSteps;
import org.twinflow.people.PersonId;

/** Each month each school says how the plan goes, and what they said is kept as one paper. */
class PlanReviewProcessTests extends PlanScene {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    DueSteps due;

    @Autowired
    Documents documents;

    @Autowired
    Clock clock;

    @Test
    void waitsForTheMorningOfTheFirstOfTheNextMonth() {
        var next = due.firstOfNextMonth(project.toString()).toInstant().atZone(PARIS);

        assertThat(next.toLocalDate()).isEqualTo(today().plusMonths(1).withDayOfMonth(1));
        assertThat(next.getHour()).isEqualTo(8);
        assertThat(inbox.keys(helene, project)).isEmpty();
    }

    @Test
    void asksEachSchoolAndGathersWhatTheySayIntoOnePaper() throws IOException {
        first();
        for (var teacher : List.of(helene, lucia, kasia)) {
            assertThat(inbox.keys(teacher, project)).containsExactly("reviewPlan");
        }
        var until = inbox.tasks(kasia, project).getFirst().due();
        assertThat(LocalDate.ofInstant(Objects.requireNonNull(until), PARIS))
                .as("then the ladder of reminders begins")
                .isBetween(today().plusDays(6), today().plusDays(8));

        say(helene, "on-track", "The recorders stand.");
        say(lucia, "behind", "The boat came late.");
        assertThat(reports()).isEmpty();
        say(kasia, "replan", "The river is frozen.");
        jobs.runDue();

        await().atMost(Duration.ofSeconds(30)).until(() -> reports().size() == 1);
        assertThat(text(reports().getFirst()))
                .contains("3 / 3", "The recorders stand.", "The boat came late.", "The river is frozen.")
                .contains("School FR", "School ES", "School PL");
        var said = history.reviews(project, reader(kasia));
        assertThat(said).extracting(PlanReview::progress).containsExactly("replan", "behind", "on-track");
        assertThat(said)
                .allSatisfy(review -> assertThat(review.round())
                        .isEqualTo(YearMonth.from(today()).minusMonths(1).toString()));

        first();
        assertThat(inbox.keys(helene, project)).containsExactly("reviewPlan");
    }

    @Test
    void goesOnWithoutASchoolThatDoesNotAnswer() throws IOException {
        first();
        say(helene, "on-track", "All is well.");
        jobs.ringTimers(PlanningSteps.REVIEW, plan().id().toString(), "reviewOverdue");
        jobs.runDue();

        await().atMost(Duration.ofSeconds(30)).until(() -> reports().size() == 1);
        assertThat(text(reports().getFirst())).contains("1 / 3").containsPattern("(?s)School ES, School PL");
        assertThat(inbox.keys(kasia, project)).isEmpty();
    }

    private void first() {
        jobs.ringTimers(PlanningSteps.REVIEW, plan().id().toString(), "firstOfMonth");
        jobs.runDue();
    }

    private void say(PersonId teacher, String progress, String words) {
        inbox.complete(teacher, project, "reviewPlan", Map.of("progress", progress, "words", words));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    private List<DocumentDetails> reports() {
        return documents.list(project.id(), null, reader(lucia), null, 20).items();
    }

    private String text(DocumentDetails report) throws IOException {
        try (var open = documents.content(report.id(), null, reader(lucia));
                var pdf = Loader.loadPDF(open.stream().readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
