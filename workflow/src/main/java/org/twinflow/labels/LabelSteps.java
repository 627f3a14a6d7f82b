package org.twinflow.labels;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code label-application.bpmn}, each a method of the same name. */
@ProcessSteps("labels")
public class LabelSteps {

    private final LabelApplicationRepository applications;
    private final Reviewers reviewers;
    private final ApplicationEventPublisher events;

    LabelSteps(LabelApplicationRepository applications, Reviewers reviewers, ApplicationEventPublisher events) {
        this.applications = applications;
        this.reviewers = reviewers;
        this.events = events;
    }

    /** Notes the reasons of the decision table; the application can be written when there is none. */
    public boolean isEligible(String labelApplicationId, List<String> reasons) {
        return find(labelApplicationId).judge(reasons);
    }

    public boolean assignReviewers(String labelApplicationId) {
        return reviewers.assignMissing(find(labelApplicationId));
    }

    public List<String> reviewersFor(String labelApplicationId) {
        return reviewers.counting(LabelApplicationId.of(labelApplicationId)).stream()
                .map(LabelReview::reviewer)
                .map(PersonId::toString)
                .toList();
    }

    public void issueCertificate(String labelApplicationId) {
        events.publishEvent(new AwardGranted(find(labelApplicationId).id()));
    }

    private LabelApplication find(String id) {
        return applications.findById(LabelApplicationId.of(id)).orElseThrow(() -> new NotFoundException(id));
    }
}
