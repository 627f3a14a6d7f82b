package org.twinflow.contests;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.campaigns.Answers;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Codes;
import org.twinflow.shared.RefusedException;

@Entity
class ContestEntry {

    @EmbeddedId
    private ContestEntryId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "campaign"))
    private CampaignId campaign;

    private String category;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entrant"))
    private PersonId entrant;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    private SchoolId school;

    private String country;

    @Enumerated(EnumType.STRING)
    private EntryState state = EntryState.DRAFT;

    private @Nullable String entered;
    private String reasons = "";
    private String note = "";
    private Instant openedAt;
    private @Nullable Instant submittedAt;
    private double mean;
    private double normalised;
    private double spread;
    private int place;
    private int rawPlace;
    private boolean laureate;

    @Embedded
    @AssociationOverride(
            name = "texts",
            joinTable = @JoinTable(name = "contest_answer", joinColumns = @JoinColumn(name = "entry")))
    private Answers answers = new Answers();

    ContestEntry(
            CampaignSummary campaign,
            String category,
            ProjectId project,
            PersonId entrant,
            SchoolId school,
            Instant now) {
        this.id = ContestEntryId.next();
        this.campaign = campaign.id();
        this.country = campaign.country();
        this.category = category;
        this.project = project;
        this.entrant = entrant;
        this.school = school;
        this.openedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected ContestEntry() {}

    /** Notes why the entry cannot be made; without a reason it can. */
    boolean judge(List<String> found) {
        reasons = Codes.join(found);
        if (!found.isEmpty()) {
            state = EntryState.NOT_ELIGIBLE;
        }
        return found.isEmpty();
    }

    /** Takes the project's one place in the campaign. */
    void claim() {
        if (state == EntryState.DRAFT) {
            entered = campaign + ":" + project;
        }
    }

    void answer(String newCategory, Map<String, String> given) {
        mustBe(EntryState.DRAFT, "contests.already-sent");
        category = newCategory;
        answers.keep(given);
    }

    void submit(Instant now) {
        mustBe(EntryState.DRAFT, "contests.already-sent");
        state = EntryState.SUBMITTED;
        submittedAt = now;
        note = "";
    }

    /** What the officer's check came to: the jurors, back to the entrant, or the end. */
    void admit(EntryState next, String words) {
        mustBe(EntryState.SUBMITTED, "contests.already-checked");
        state = next;
        note = words;
        if (next == EntryState.NOT_ADMISSIBLE) {
            entered = null;
        }
    }

    void complete() {
        if (state == EntryState.MARKING) {
            state = EntryState.RANKED;
        }
    }

    void stand(Standing standing) {
        mean = standing.mean();
        normalised = standing.normalised();
        spread = standing.spread();
        place = standing.place();
        rawPlace = standing.rawPlace();
    }

    void publish(boolean wins) {
        mustBe(EntryState.RANKED, "contests.not-all-marked");
        state = EntryState.PUBLISHED;
        laureate = wins;
    }

    ContestEntryId id() {
        return id;
    }

    long version() {
        return lock == null ? 0 : lock;
    }

    CampaignId campaign() {
        return campaign;
    }

    String category() {
        return category;
    }

    ProjectId project() {
        return project;
    }

    PersonId entrant() {
        return entrant;
    }

    SchoolId school() {
        return school;
    }

    String country() {
        return country;
    }

    EntryState state() {
        return state;
    }

    List<String> reasons() {
        return Codes.split(reasons);
    }

    String note() {
        return note;
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    Standing standing() {
        return new Standing(mean, normalised, spread, place, rawPlace);
    }

    boolean isLaureate() {
        return laureate;
    }

    Map<String, String> answers() {
        return answers.all();
    }

    private void mustBe(EntryState wanted, String otherwise) {
        if (state != wanted) {
            throw new RefusedException(otherwise);
        }
    }
}
