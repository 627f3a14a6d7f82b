package org.twinflow.demo;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.twinflow.labels.Decision;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelApplications;
import org.twinflow.labels.LabelDecisions;
import org.twinflow.labels.LabelReviews;
import org.twinflow.labels.Mark;
import org.twinflow.labels.NewApplication;
import org.twinflow.labels.ReviewWords;
import org.twinflow.projects.ProjectId;

/** Applies for the label in somebody's name, and takes an application to its award. */
@Component
@Profile("demo")
class DemoApplications {

    private static final List<String> CRITERIA = List.of("A", "B", "C", "D", "E");
    private static final String FEEDBACK = "The partners planned each step together and the pupils of both schools"
            + " depended on what the others had found. Show next time how the groups changed their questions, and name"
            + " the evidence for each of them.";

    private final DemoPeople people;
    private final DemoTasks tasks;
    private final LabelApplications applications;
    private final LabelReviews reviews;
    private final LabelDecisions decisions;

    DemoApplications(
            DemoPeople people,
            DemoTasks tasks,
            LabelApplications applications,
            LabelReviews reviews,
            LabelDecisions decisions) {
        this.people = people;
        this.tasks = tasks;
        this.applications = applications;
        this.reviews = reviews;
        this.decisions = decisions;
    }

    /** Writes and sends an application, and has the officer admit it. */
    LabelApplicationId send(ProjectId project, String applicant, String proof) {
        var reader = people.as(applicant);
        var wanted = new NewApplication(List.of(true, true, true, true, true), List.of());
        var application = applications.apply(project, wanted, reader);
        var proofs = CRITERIA.stream().collect(toMap(Function.identity(), code -> List.of(proof)));
        applications.save(application, answers(), proofs, null, reader);
        applications.submit(application, reader);
        tasks.answer("officer", "checkAdmissibility", Map.of("admissibility", "ADMIT"));
        return application;
    }

    /** An application that both reviewers find good and the officer awards. */
    void award(ProjectId project, String applicant, String proof) {
        var application = send(project, applicant, proof);
        List.of("reviewer1", "reviewer2").forEach(reviewer -> judge(application, reviewer));
        var feedback = CRITERIA.stream().collect(toMap(Function.identity(), code -> FEEDBACK));
        decisions.decide(application, Decision.AWARD, "", feedback, null, people.as("officer"));
    }

    private void judge(LabelApplicationId application, String reviewer) {
        var reader = people.as(reviewer);
        reviews.declareNoConflict(application, reader);
        var review = reviews.get(application, reader, Locale.ENGLISH);
        var proof = review.evidence().getFirst().id();
        var marks = new HashMap<String, Mark>();
        review.rubric()
                .parts()
                .forEach(part -> marks.put(
                        part.code(), new Mark(Math.max(1, part.points() - (part.isGate() ? 0 : 1)), proof, "", "")));
        var words = new ReviewWords("The pupils decided much themselves.", FEEDBACK, Decision.AWARD, false);
        reviews.judge(application, false, null, marks, words, reader);
    }

    private static Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        var written = written();
        written.stringPropertyNames().forEach(field -> answers.put(field, written.getProperty(field)));
        List.of("q1", "q2", "q3", "q4", "q5").forEach(question -> answers.put(question, "yes"));
        answers.put("pupilsInvolved", "46");
        answers.put("ageMin", "12");
        answers.put("ageMax", "14");
        answers.put("language", "fr");
        answers.put("declaration", "true");
        return answers;
    }

    private static Properties written() {
        try (var in = new ClassPathResource("demo/label.properties").getInputStream();
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
