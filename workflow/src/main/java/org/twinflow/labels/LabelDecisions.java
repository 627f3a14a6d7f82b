package org.twinflow.labels;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.campaigns.Rubric;
import org.twinflow.engine.Processes;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** What the label officers of a country do: name reviewers, compare their reviews, decide. */
@Service
@Transactional
public class LabelDecisions {

    private static final int FEWEST_WORDS = 30;
    private static final int LONGEST_FEEDBACK = 5000;
    private static final int LONGEST_REASON = 2000;

    private final LabelApplicationRepository applications;
    private final Reviewers reviewers;
    private final LabelAccess rules;
    private final LabelViews views;
    private final Processes processes;
    private final Tasks tasks;
    private final TaskWork work;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LabelDecisions(
            LabelApplicationRepository applications,
            Reviewers reviewers,
            LabelAccess rules,
            LabelViews views,
            Processes processes,
            Tasks tasks,
            TaskWork work,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.reviewers = reviewers;
        this.rules = rules;
        this.views = views;
        this.processes = processes;
        this.tasks = tasks;
        this.work = work;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The applications that were sent in the countries that the reader is an officer of, the latest first. */
    @Transactional(readOnly = true)
    public List<ApplicationSummary> of(Reader reader) {
        var countries = reader.grants().stream()
                .filter(held ->
                        held.role() == Role.LABEL_OFFICER && held.scope().kind() == Scope.Kind.COUNTRY)
                .map(held -> held.scope().id())
                .toList();
        return countries.isEmpty()
                ? List.of()
                : applications.findByCountryInAndSubmittedAtIsNotNullOrderBySubmittedAtDesc(countries).stream()
                        .filter(application -> rules.isOfficer(application, reader))
                        .map(application -> views.summary(application, reader.person()))
                        .toList();
    }

    @Transactional(readOnly = true)
    public Comparison compare(LabelApplicationId id, Reader reader, Locale locale) {
        var application = find(id);
        rules.mustBeOfficer(application, reader);
        var counting = reviewers.counting(id);
        var sent = counting.stream().filter(LabelReview::isSent).toList();
        var complete = !counting.isEmpty() && sent.size() == counting.size();
        var rubric = views.rubric(application, locale);
        var proposal = complete ? proposal(application) : null;
        return new Comparison(
                views.details(application, reader.person(), locale),
                counting.size(),
                sent.size(),
                complete ? ReviewViews.shown(sent, rubric) : List.of(),
                complete ? aggregate(sent, rubric) : null,
                proposal,
                proposal == null ? "" : views.proposal(proposal, locale),
                complete ? draft(sent, rubric) : Map.of(),
                task(id, "decide").isPresent());
    }

    /** Those whom the officer may name as reviewer, those with the least to do first. */
    @Transactional(readOnly = true)
    public List<PersonSummary> candidates(LabelApplicationId id, Reader reader) {
        var application = find(id);
        rules.mustBeOfficer(application, reader);
        return reviewers.candidates(application);
    }

    /** Whether the application waits for a reviewer to be named. */
    @Transactional(readOnly = true)
    public boolean wantsReviewer(LabelApplicationId id, Reader reader) {
        var application = find(id);
        rules.mustBeOfficer(application, reader);
        return vacancy(application).isPresent();
    }

    /** Names a reviewer: one of the first two, the third, or one for somebody who had a conflict of interest. */
    public void appoint(LabelApplicationId id, PersonId reviewer, Reader reader) {
        var application = lock(id);
        rules.mustBeOfficer(application, reader);
        var vacancy = vacancy(application).orElseThrow(() -> new RefusedException("labels.reviewers.enough"));
        if (reviewers.candidates(application).stream()
                .noneMatch(found -> found.id().equals(reviewer))) {
            throw new InvalidException(FieldError.of("reviewer", "labels.reviewer.unfit"));
        }
        reviewers.assign(application, reviewer);
        audit.record(
                reader.person(),
                "reviewer.appointed",
                LabelApplications.subject(application),
                Map.of("reviewer", reviewer.toString()));
        switch (vacancy.key()) {
            case "appointThirdReviewer" ->
                work.completeByFeature(
                        id.toString(), vacancy.key(), Map.of("thirdReviewer", reviewer.toString()), reader);
            case "appointReviewers" -> {
                if (reviewers.counting(id).size() >= Reviewers.WANTED) {
                    work.completeByFeature(id.toString(), vacancy.key(), Map.of(), reader);
                }
            }
            default -> tasks.assign(vacancy.id(), "person:" + reviewer);
        }
    }

    /**
     * Decides. Against the proposal it needs a reason; the applicant reads the feedback.
     *
     * @param feedback by criterion
     * @param expected the version that the officer last saw, or null
     */
    public void decide(
            LabelApplicationId id,
            Decision decision,
            String reason,
            Map<String, String> feedback,
            @Nullable Long expected,
            Reader reader) {
        var application = lock(id);
        rules.mustBeOfficer(application, reader);
        if (expected != null && expected != application.version()) {
            throw new StaleException(id);
        }
        var task = task(id, "decide")
                .orElseThrow(() -> new RefusedException(
                        application.state().isDecided() ? "labels.already-decided" : "labels.not-yet"));
        var rubric = views.rubric(application, Locale.ENGLISH);
        var proposal = proposal(application);
        check(decision, proposal, reason, feedback, rubric);
        var sent = reviewers.counting(id).stream().filter(LabelReview::isSent).toList();
        application.advise(feedback);
        application.decide(
                decision,
                proposal,
                reason.strip(),
                aggregate(sent, rubric).finalScore(),
                "AWARD_CANDIDATE".equals(proposal),
                reader.person(),
                clock.instant());
        applications.flush();
        audit.record(
                reader.person(),
                "label.decided",
                LabelApplications.subject(application),
                Map.of("decision", decision.name(), "proposal", proposal));
        work.completeByFeature(id.toString(), task.key(), Map.of("decision", decision.name()), reader);
        events.publishEvent(
                decision == Decision.AWARD
                        ? new LabelAwarded(id, application.project(), application.applicant())
                        : new LabelDeclined(id, application.project(), application.applicant()));
    }

    static Optional<Decision> decision(@Nullable String proposal) {
        if (proposal == null) {
            return Optional.empty();
        }
        return switch (proposal) {
            case "AWARD", "AWARD_CANDIDATE" -> Optional.of(Decision.AWARD);
            case "REFUSE_GATE", "REFUSE_TOTAL" -> Optional.of(Decision.REFUSE);
            default -> Optional.empty();
        };
    }

    private static void check(
            Decision decision, String proposal, String reason, Map<String, String> feedback, Rubric rubric) {
        var errors = new ArrayList<FieldError>();
        if (decision(proposal).filter(proposed -> proposed == decision).isEmpty() && WordCount.of(reason) == 0) {
            errors.add(FieldError.of("reason", "labels.override.reason"));
        }
        if (reason.length() > LONGEST_REASON) {
            errors.add(FieldError.of("reason", "labels.field.long", LONGEST_REASON));
        }
        rubric.criteria().forEach(criterion -> {
            var field = "feedback-" + criterion.code();
            var text = feedback.getOrDefault(criterion.code(), "");
            if (WordCount.of(text) < FEWEST_WORDS) {
                errors.add(FieldError.of(field, "labels.text.short", FEWEST_WORDS, WordCount.of(text)));
            } else if (text.length() > LONGEST_FEEDBACK) {
                errors.add(FieldError.of(field, "labels.field.long", LONGEST_FEEDBACK));
            }
        });
        feedback.keySet().stream()
                .filter(criterion -> rubric.criterion(criterion).isEmpty())
                .forEach(criterion -> errors.add(FieldError.of("feedback-" + criterion, "labels.field.unknown")));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    /** Somebody is missing where the officer is asked for a name, or holds the task of a reviewer who withdrew. */
    private Optional<TaskDetails> vacancy(LabelApplication application) {
        var officers = "country:" + application.country() + ":label-officer";
        return tasks.about(application.id().toString()).stream()
                .filter(task -> task.key().startsWith("appoint")
                        || LabelReviews.TASKS.contains(task.key()) && officers.equals(task.assignee()))
                .findFirst();
    }

    private String proposal(LabelApplication application) {
        var decided = application.proposal();
        if (decided != null) {
            return decided;
        }
        var variables = processes.variables(LabelViews.PROCESS, application.id().toString());
        return String.valueOf(variables.getOrDefault("proposal", "UNDECIDED"));
    }

    private static Aggregate aggregate(List<LabelReview> sent, Rubric rubric) {
        return Scores.aggregate(sent.stream().map(LabelReview::points).toList(), rubric);
    }

    private static Map<String, String> draft(List<LabelReview> sent, Rubric rubric) {
        var draft = new HashMap<String, String>();
        rubric.criteria()
                .forEach(criterion -> draft.put(
                        criterion.code(),
                        criterion.parts().stream()
                                .flatMap(part -> sent.stream()
                                        .map(review -> review.marks()
                                                .getOrDefault(part.code(), Mark.NONE)
                                                .remark()))
                                .filter(remark -> !remark.isBlank())
                                .distinct()
                                .collect(Collectors.joining("\n"))));
        return draft;
    }

    private Optional<TaskDetails> task(LabelApplicationId id, String key) {
        return tasks.about(id.toString()).stream()
                .filter(task -> task.key().equals(key))
                .findFirst();
    }

    private LabelApplication lock(LabelApplicationId id) {
        return applications.lock(id).orElseThrow(() -> new NotFoundException(id));
    }

    private LabelApplication find(LabelApplicationId id) {
        return applications.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
