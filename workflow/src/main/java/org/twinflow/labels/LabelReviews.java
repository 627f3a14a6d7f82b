package org.twinflow.labels;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.OpenContent;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Lets reviewers judge: the declaration first, then points and words, and nobody else's before all are sent. */
@Service
@Transactional
public class LabelReviews {

    static final Set<String> TASKS = Set.of("evaluate", "evaluateThird");

    private static final Set<ReviewState> SHOWN = Set.of(ReviewState.ASSIGNED, ReviewState.OPEN, ReviewState.SENT);
    private static final int LONGEST_REASON = 1000;

    private final LabelApplicationRepository applications;
    private final LabelReviewRepository reviews;
    private final LabelEvidenceRepository evidence;
    private final Reviewers reviewers;
    private final ReviewViews views;
    private final LabelViews labels;
    private final Documents documents;
    private final Access access;
    private final Tasks tasks;
    private final TaskWork work;
    private final Audit audit;
    private final Clock clock;

    LabelReviews(
            LabelApplicationRepository applications,
            LabelReviewRepository reviews,
            LabelEvidenceRepository evidence,
            Reviewers reviewers,
            ReviewViews views,
            LabelViews labels,
            Documents documents,
            Access access,
            Tasks tasks,
            TaskWork work,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.evidence = evidence;
        this.reviewers = reviewers;
        this.views = views;
        this.labels = labels;
        this.documents = documents;
        this.access = access;
        this.tasks = tasks;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the reader has to judge and has judged, the latest first. */
    @Transactional(readOnly = true)
    public List<ReviewSummary> queue(Reader reader) {
        return reviews.findByReviewerAndStateInOrderByAssignedAtDesc(reader.person(), SHOWN).stream()
                .map(review -> views.summary(review, find(review.application())))
                .toList();
    }

    @Transactional(readOnly = true)
    public ReviewDetails get(LabelApplicationId id, Reader reader, Locale locale) {
        return views.details(own(id, reader), find(id), locale);
    }

    /** Whether the reader judges, or has judged, the application. */
    @Transactional(readOnly = true)
    public boolean isReviewer(LabelApplicationId id, Reader reader) {
        return mine(id, reader.person()).isPresent();
    }

    /** Says that nothing binds the reviewer to the applicant, the schools or the project. */
    public void declareNoConflict(LabelApplicationId id, Reader reader) {
        lock(id);
        own(id, reader).declareNone(clock.instant());
        audit.record(reader.person(), "review.declared", subject(id), Map.of("conflict", "no"));
    }

    /** Says that something does: the review goes to somebody else, or back to the officers when there is nobody. */
    public void declareConflict(LabelApplicationId id, String reason, Reader reader) {
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidException(FieldError.of("reason", "labels.field.long", LONGEST_REASON));
        }
        var application = lock(id);
        var review = own(id, reader);
        review.recuse(reason.strip(), clock.instant());
        audit.record(reader.person(), "review.declared", subject(id), Map.of("conflict", "yes"));
        var task = task(id, reader.person());
        var next = reviewers.next(application);
        next.ifPresent(person -> reviewers.assign(application, person.id()));
        tasks.assign(
                task.id(),
                next.map(person -> "person:" + person.id())
                        .orElse("country:" + application.country() + ":label-officer"));
    }

    /** Keeps the points and words of sub-criteria; those that are not named stay as they are. */
    public void score(LabelApplicationId id, Map<String, Mark> marks, Reader reader) {
        var application = lock(id); // a form that is sent while it is being saved comes second
        var review = own(id, reader);
        var rubric = labels.rubric(application, Locale.ENGLISH);
        marks.forEach((part, mark) -> {
            ReviewRules.checkMark(rubric, part, mark);
            mustBeNamed(application, part, mark.evidence());
            review.mark(part, mark, clock.instant());
        });
    }

    /** Keeps what the reviewer says of the whole. */
    public void sum(LabelApplicationId id, ReviewWords words, Reader reader) {
        ReviewRules.checkWords(words);
        lock(id);
        own(id, reader).sum(words, clock.instant());
    }

    /** Sends the review for good. */
    public void send(LabelApplicationId id, Reader reader) {
        var application = lock(id);
        var review = own(id, reader);
        var rubric = labels.rubric(application, Locale.ENGLISH);
        if (review.state() == ReviewState.OPEN) {
            ReviewRules.mustBeComplete(rubric, review.marks(), review.words());
        }
        review.send(clock.instant());
        audit.record(reader.person(), "review.sent", subject(id), Map.of());
        var sent = reviewers.counting(id).stream()
                .filter(LabelReview::isSent)
                .map(LabelReview::points)
                .toList();
        work.completeByFeature(
                id.toString(),
                task(id, reader.person()).key(),
                Scores.aggregate(sent, rubric).facts(),
                reader);
    }

    /** Declares, judges and sends in one go, for those who do it from a program. */
    public void judge(
            LabelApplicationId id,
            boolean conflict,
            @Nullable String reason,
            Map<String, Mark> marks,
            ReviewWords words,
            Reader reader) {
        if (conflict) {
            declareConflict(id, reason == null ? "" : reason, reader);
            return;
        }
        if (own(id, reader).state() == ReviewState.ASSIGNED) {
            declareNoConflict(id, reader);
        }
        score(id, marks, reader);
        sum(id, words, reader);
        send(id, reader);
    }

    /** Opens a proof as it was when the application was sent; that it was opened is written down. */
    public OpenContent open(LabelApplicationId id, UUID proof, Reader reader) {
        lock(id); // what the reviewer scores in the meantime is kept, too
        var paper = paper(id, proof, reader);
        note(own(id, reader), proof, reader);
        return documents.content(paper.document(), paper.version(), applicant(id));
    }

    /** Refuses what {@link #open} would refuse; nothing is opened by asking, and nothing is written down. */
    @Transactional(readOnly = true)
    public void mustBeOpenable(LabelApplicationId id, UUID proof, Reader reader) {
        var paper = paper(id, proof, reader);
        documents.openable(paper.document(), paper.version(), applicant(id));
    }

    private Paper paper(LabelApplicationId id, UUID proof, Reader reader) {
        var review = own(id, reader);
        var named = proof(id, proof);
        if (review.declaredAt() == null) {
            throw new RefusedException("labels.review.undeclared");
        }
        var document = named.document();
        if (document == null) {
            throw new NotFoundException(proof);
        }
        return new Paper(document, named.version());
    }

    /** Who handed in the proofs, and could open them at that time. */
    private Reader applicant(LabelApplicationId id) {
        return access.reader(find(id).applicant());
    }

    private record Paper(DocumentId document, @Nullable Integer version) {}

    /** Writes down that the reviewer went to look at an address. */
    public String follow(LabelApplicationId id, UUID proof, Reader reader) {
        lock(id);
        var review = own(id, reader);
        var url = proof(id, proof).shown(false).url();
        if (review.declaredAt() == null) {
            throw new RefusedException("labels.review.undeclared");
        }
        if (url == null) {
            throw new NotFoundException(proof);
        }
        note(review, proof, reader);
        return url;
    }

    private void note(LabelReview review, UUID proof, Reader reader) {
        review.open(proof, clock.instant());
        audit.record(
                reader.person(),
                "evidence.opened",
                subject(review.application()),
                Map.of("evidence", proof.toString()));
    }

    private LabelEvidence proof(LabelApplicationId id, UUID proof) {
        return evidence.findById(proof)
                .filter(found -> found.application().equals(id))
                .orElseThrow(() -> new NotFoundException(proof));
    }

    private void mustBeNamed(LabelApplication application, String part, @Nullable UUID proof) {
        if (proof != null
                && evidence.findById(proof)
                        .filter(found -> found.application().equals(application.id()))
                        .isEmpty()) {
            throw new InvalidException(FieldError.of("evidence-" + part, "labels.field.unknown"));
        }
    }

    private TaskDetails task(LabelApplicationId id, PersonId reviewer) {
        return tasks.about(id.toString()).stream()
                .filter(task -> TASKS.contains(task.key()) && ("person:" + reviewer).equals(task.assignee()))
                .findFirst()
                .orElseThrow(() -> new RefusedException("labels.review.sent"));
    }

    /** The reader's review; who was never asked, or has a conflict, finds nothing. */
    private LabelReview own(LabelApplicationId id, Reader reader) {
        return mine(id, reader.person()).orElseThrow(() -> new NotFoundException(id));
    }

    private Optional<LabelReview> mine(LabelApplicationId id, PersonId reviewer) {
        return reviews.findByApplicationAndReviewer(id, reviewer).filter(LabelReview::counts);
    }

    private LabelApplication lock(LabelApplicationId id) {
        return applications.lock(id).orElseThrow(() -> new NotFoundException(id));
    }

    private LabelApplication find(LabelApplicationId id) {
        return applications.findById(id).orElseThrow(() -> new NotFoundException(id));
    }

    private static String subject(LabelApplicationId id) {
        return "label-application:" + id;
    }
}
