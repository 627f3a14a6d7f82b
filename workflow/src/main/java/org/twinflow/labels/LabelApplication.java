package org.twinflow.labels;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;
import org.twinflow.campaigns.Answers;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Codes;
import org.twinflow.shared.RefusedException;

@Entity
class LabelApplication {

    @EmbeddedId
    private LabelApplicationId id;

    @Version
    private @Nullable Long lock;

    @Generated(event = EventType.INSERT)
    @Column(name = "application_number", insertable = false, updatable = false)
    private @Nullable Long number;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "applicant"))
    private PersonId applicant;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    private SchoolId school;

    private String country;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "campaign"))
    private CampaignId campaign;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.DRAFT;

    private @Nullable String running;
    private boolean resubmission;
    private String namedParts;
    private String reasons = "";
    private String note = "";
    private Instant openedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant decidedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String proposal;
    private String decisionReason = "";
    private @Nullable Double finalScore;
    private boolean candidate;

    @Embedded
    @AssociationOverride(
            name = "texts",
            joinTable = @JoinTable(name = "label_answer", joinColumns = @JoinColumn(name = "application")))
    private Answers answers = new Answers();

    @ElementCollection
    @CollectionTable(name = "label_feedback", joinColumns = @JoinColumn(name = "application"))
    @MapKeyColumn(name = "criterion")
    @Column(name = "feedback")
    private Map<String, String> feedback = new HashMap<>();

    LabelApplication(
            ProjectId project,
            PersonId applicant,
            SchoolSummary school,
            CampaignId campaign,
            boolean resubmission,
            List<String> namedParts,
            Instant now) {
        this.id = LabelApplicationId.next();
        this.project = project;
        this.applicant = applicant;
        this.school = school.id();
        this.country = school.country();
        this.campaign = campaign;
        this.resubmission = resubmission;
        this.namedParts = Codes.join(namedParts);
        this.openedAt = now;
        this.running = project + ":" + applicant;
    }

    @SuppressWarnings("NullAway.Init")
    protected LabelApplication() {}

    /** Notes why the application cannot be opened; without a reason it can. */
    boolean judge(List<String> found) {
        reasons = Codes.join(found);
        if (!found.isEmpty()) {
            become(ApplicationState.NOT_ELIGIBLE);
        }
        return found.isEmpty();
    }

    void answer(Map<String, String> given) {
        mustBe(ApplicationState.DRAFT, "labels.already-sent");
        answers.keep(given);
    }

    void submit(Instant now) {
        mustBe(ApplicationState.DRAFT, "labels.already-sent");
        become(ApplicationState.SUBMITTED);
        submittedAt = now;
        note = "";
    }

    /** What the officer's check came to: reviews, back to the applicant, or the end. */
    void admit(ApplicationState next, String words) {
        mustBe(ApplicationState.SUBMITTED, "labels.already-checked");
        become(next);
        note = words;
    }

    void decide(
            Decision taken, String proposed, String reason, double score, boolean european, PersonId by, Instant now) {
        mustBe(ApplicationState.UNDER_REVIEW, "labels.already-decided");
        become(taken == Decision.AWARD ? ApplicationState.AWARDED : ApplicationState.DECLINED);
        decision = taken;
        proposal = proposed;
        decisionReason = reason;
        finalScore = score;
        candidate = taken == Decision.AWARD && european;
        decidedBy = by;
        decidedAt = now;
    }

    void advise(Map<String, String> words) {
        feedback.clear();
        feedback.putAll(words);
    }

    LabelApplicationId id() {
        return id;
    }

    long version() {
        return lock == null ? 0 : lock;
    }

    /** The number that people read, such as 26-117. */
    String number(java.time.ZoneId zone) {
        return "%02d-%03d".formatted(openedAt.atZone(zone).getYear() % 100, number == null ? 0 : number);
    }

    ProjectId project() {
        return project;
    }

    PersonId applicant() {
        return applicant;
    }

    SchoolId school() {
        return school;
    }

    String country() {
        return country;
    }

    CampaignId campaign() {
        return campaign;
    }

    ApplicationState state() {
        return state;
    }

    boolean isResubmission() {
        return resubmission;
    }

    List<String> namedParts() {
        return Codes.split(namedParts);
    }

    List<String> reasons() {
        return Codes.split(reasons);
    }

    String note() {
        return note;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    Map<String, String> answers() {
        return answers.all();
    }

    /** What the rules proposed when it was decided, null before. */
    @Nullable String proposal() {
        return proposal;
    }

    @Nullable Outcome outcome(@Nullable LabelCertificate certificate) {
        return decision == null || decidedAt == null
                ? null
                : new Outcome(
                        decision,
                        finalScore == null ? 0 : finalScore,
                        candidate,
                        decisionReason,
                        Map.copyOf(feedback),
                        decidedAt,
                        certificate == null ? null : certificate.code(),
                        certificate == null ? null : certificate.document());
    }

    private void become(ApplicationState next) {
        state = next;
        if (!next.isRunning()) {
            running = null;
        }
    }

    private void mustBe(ApplicationState wanted, String otherwise) {
        if (state != wanted) {
            throw new RefusedException(otherwise);
        }
    }
}
