package org.twinflow.web.labels;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.labels.ApplicationDetails;
import org.twinflow.labels.ApplicationState;
import org.twinflow.labels.Decision;
import org.twinflow.labels.Evidence;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelApplications;
import org.twinflow.labels.LabelCertificates;
import org.twinflow.labels.LabelDecisions;
import org.twinflow.labels.LabelReviews;
import org.twinflow.labels.Mark;
import org.twinflow.labels.NewApplication;
import org.twinflow.labels.Outcome;
import org.twinflow.labels.ReviewDetails;
import org.twinflow.labels.ReviewWords;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.ETags;
import org.twinflow.web.documents.Downloads;

@RestController
@RequestMapping("/api/v1")
class LabelApi {

    private final LabelApplications applications;
    private final LabelReviews reviews;
    private final LabelDecisions decisions;
    private final LabelCertificates certificates;

    LabelApi(
            LabelApplications applications,
            LabelReviews reviews,
            LabelDecisions decisions,
            LabelCertificates certificates) {
        this.applications = applications;
        this.reviews = reviews;
        this.decisions = decisions;
        this.certificates = certificates;
    }

    @PostMapping("/projects/{id}/label-applications")
    ResponseEntity<Shown> apply(
            @PathVariable ProjectId id,
            @RequestBody(required = false) @Nullable Wanted wanted,
            Reader reader,
            Locale locale) {
        var opened = applications.apply(id, wanted == null ? NewApplication.plain() : wanted.application(), reader);
        var shown = Shown.of(applications.get(opened, reader, locale));
        return ResponseEntity.created(URI.create("/api/v1/label-applications/" + opened))
                .eTag(ETags.of(shown.version()))
                .body(shown);
    }

    @GetMapping("/label-applications/{id}")
    ResponseEntity<Shown> get(@PathVariable LabelApplicationId id, Reader reader, Locale locale) {
        var shown = Shown.of(applications.get(id, reader, locale));
        return ResponseEntity.ok().eTag(ETags.of(shown.version())).body(shown);
    }

    @PutMapping("/label-applications/{id}")
    ResponseEntity<Shown> save(
            @PathVariable LabelApplicationId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Draft draft,
            Reader reader,
            Locale locale) {
        applications.save(id, draft.texts(), draft.proofs(), ETags.expected(ifMatch), reader);
        return get(id, reader, locale);
    }

    @PostMapping("/label-applications/{id}/submit")
    ResponseEntity<Shown> submit(@PathVariable LabelApplicationId id, Reader reader, Locale locale) {
        applications.submit(id, reader);
        return get(id, reader, locale);
    }

    /** Declares, scores and sends in one go. */
    @PostMapping("/label-applications/{id}/reviews")
    ResponseEntity<Void> review(@PathVariable LabelApplicationId id, @RequestBody Review review, Reader reader) {
        reviews.judge(id, review.isConflict(), review.reason(), review.marks(), review.words(), reader);
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    /** The reader's own review: what there is to judge, once the declaration is made, and what they have given. */
    @GetMapping("/label-applications/{id}/review")
    ResponseEntity<ReviewDetails> review(@PathVariable LabelApplicationId id, Reader reader, Locale locale) {
        var review = reviews.get(id, reader, locale);
        return ResponseEntity.ok().eTag(ETags.of(review.version())).body(review);
    }

    @PostMapping("/label-applications/{id}/decision")
    ResponseEntity<Shown> decide(
            @PathVariable LabelApplicationId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Verdict verdict,
            Reader reader,
            Locale locale) {
        decisions.decide(
                id,
                verdict.taken(),
                verdict.reason() == null ? "" : verdict.reason(),
                verdict.feedback() == null ? Map.of() : verdict.feedback(),
                ETags.expected(ifMatch),
                reader);
        return get(id, reader, locale);
    }

    @GetMapping("/label-applications/{id}/certificate")
    ResponseEntity<Resource> certificate(@PathVariable LabelApplicationId id, Reader reader) {
        return Downloads.attachment(certificates.file(id, reader));
    }

    /**
     * @param preliminary the answers to the five questions
     * @param namedSubCriteria what a second application wants looked at again
     */
    record Wanted(
            @Nullable List<Boolean> preliminary, @Nullable List<String> namedSubCriteria) {

        NewApplication application() {
            return new NewApplication(
                    preliminary == null ? List.of() : preliminary,
                    namedSubCriteria == null ? List.of() : namedSubCriteria);
        }
    }

    /**
     * @param answers by field, such as {@code shortDescription} or {@code criterion-A}
     * @param evidence by criterion: ids of documents of the project, or addresses
     */
    record Draft(
            @Nullable Map<String, String> answers, @Nullable Map<String, List<String>> evidence) {

        Map<String, String> texts() {
            return answers == null ? Map.of() : answers;
        }

        Map<String, List<String>> proofs() {
            return evidence == null ? Map.of() : evidence;
        }
    }

    /** @param scores by sub-criterion */
    record Review(
            @Nullable Boolean conflict,
            @Nullable String reason,
            @Nullable Map<String, Score> scores,
            @Nullable String strengths,
            @Nullable String advice,
            @Nullable Decision recommendation,
            @Nullable Boolean nominateEuropean) {

        boolean isConflict() {
            if (conflict == null) {
                throw new InvalidException(FieldError.of("conflict", "labels.conflict.missing"));
            }
            return conflict;
        }

        Map<String, Mark> marks() {
            var marks = new java.util.HashMap<String, Mark>();
            if (scores != null) {
                scores.forEach((part, score) -> marks.put(part, score.mark()));
            }
            return marks;
        }

        ReviewWords words() {
            return new ReviewWords(
                    strengths == null ? "" : strengths,
                    advice == null ? "" : advice,
                    recommendation,
                    Boolean.TRUE.equals(nominateEuropean));
        }
    }

    record Score(
            @Nullable Integer points,
            java.util.@Nullable UUID evidence,
            @Nullable String comment,
            @Nullable String privateNote) {

        Mark mark() {
            return new Mark(points, evidence, comment == null ? "" : comment, privateNote == null ? "" : privateNote);
        }
    }

    record Verdict(
            @Nullable Decision decision,
            @Nullable String reason,
            @Nullable Map<String, String> feedback) {

        Decision taken() {
            if (decision == null) {
                throw new InvalidException(FieldError.of("decision", "labels.decision.missing"));
            }
            return decision;
        }
    }

    record Shown(
            String id,
            String number,
            String projectId,
            ApplicationState state,
            Instant openedAt,
            @Nullable Instant submittedAt,
            Map<String, String> answers,
            List<Evidence> evidence,
            List<String> reasons,
            String note,
            @Nullable Outcome outcome,
            long version) {

        static Shown of(ApplicationDetails details) {
            var application = details.application();
            return new Shown(
                    application.id().toString(),
                    application.number(),
                    application.project().toString(),
                    application.state(),
                    application.openedAt(),
                    application.submittedAt(),
                    details.answers(),
                    details.evidence(),
                    details.reasons(),
                    details.note(),
                    details.outcome(),
                    application.version());
        }
    }
}
