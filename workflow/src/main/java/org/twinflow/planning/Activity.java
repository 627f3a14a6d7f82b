package org.twinflow.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolId;

@Entity
class Activity {

    /** The edition that is being worked on. */
    static final int DRAFT = 0;

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "plan"))
    private PlanId plan;

    private int edition;
    private UUID code;
    private String title;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Column(name = "starts_on")
    private LocalDate start;

    @Column(name = "ends_on")
    private LocalDate end;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "responsible"))
    private SchoolId responsible;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "activity_school", joinColumns = @JoinColumn(name = "activity"))
    @AttributeOverride(name = "id", column = @Column(name = "school"))
    @OrderColumn(name = "place")
    private List<SchoolId> schools = new ArrayList<>();

    private String languages;

    @Column(name = "expected_output")
    private String output;

    Activity(PlanId plan, ActivityId activity, NewActivity wanted) {
        this(plan, DRAFT, activity.id(), wanted);
    }

    private Activity(PlanId plan, int edition, UUID code, NewActivity wanted) {
        this.id = UUID.randomUUID();
        this.plan = plan;
        this.edition = edition;
        this.code = code;
        this.title = wanted.title().strip();
        this.phase = wanted.phase();
        this.start = wanted.start();
        this.end = wanted.end();
        this.responsible = wanted.responsible();
        this.schools.addAll(wanted.schools());
        this.languages = String.join(" ", wanted.languages());
        this.output = wanted.output().strip();
    }

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    void change(NewActivity wanted) {
        title = wanted.title().strip();
        phase = wanted.phase();
        start = wanted.start();
        end = wanted.end();
        responsible = wanted.responsible();
        languages = String.join(" ", wanted.languages());
        output = wanted.output().strip();
        if (!schools.equals(wanted.schools())) {
            schools.clear();
            schools.addAll(wanted.schools());
        }
    }

    /** Null leaves a day where it is. */
    void move(@Nullable LocalDate first, @Nullable LocalDate last) {
        start = first == null ? start : first;
        end = last == null ? end : last;
    }

    /** One more school takes part. */
    void join(SchoolId school) {
        schools.add(school);
    }

    /** A school takes no part any more, another answers for it; answers whether that changes anything. */
    boolean part(SchoolId school, SchoolId successor) {
        var took = schools.remove(school);
        if (!responsible.equals(school)) {
            return took;
        }
        responsible = successor;
        if (!schools.contains(successor)) {
            schools.add(successor);
        }
        return true;
    }

    /** The same, as it stands in a published edition. */
    Activity published(int number) {
        return new Activity(plan, number, code, facts());
    }

    NewActivity facts() {
        return new NewActivity(title, phase, start, end, responsible, schools, languages(), output);
    }

    ActivityId code() {
        return new ActivityId(code);
    }

    private List<String> languages() {
        return languages.isEmpty() ? List.of() : List.of(languages.split(" "));
    }
}
