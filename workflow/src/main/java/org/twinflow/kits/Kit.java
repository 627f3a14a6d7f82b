package org.twinflow.kits;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.founding.FoundingDraft;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Codes;

@Entity
class Kit {

    @EmbeddedId
    private KitId id;

    @Version
    private @Nullable Long lock;

    private String title;
    private String summary;

    @Column(name = "written_in")
    private String language;

    private String languages;
    private @Nullable Integer youngest;
    private @Nullable Integer oldest;
    private String subjects;
    private String tools;
    private String otherTools;
    private String aims;

    @Column(name = "work_process")
    private String work;

    private String results;
    private boolean shared;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "made_by"))
    private PersonId madeBy;

    private Instant madeAt;

    @ElementCollection
    @CollectionTable(name = "kit_activity", joinColumns = @JoinColumn(name = "kit"))
    @OrderColumn(name = "place")
    private List<KitActivity> activities;

    @ElementCollection
    @CollectionTable(name = "kit_page", joinColumns = @JoinColumn(name = "kit"))
    @OrderColumn(name = "place")
    private List<KitPage> pages;

    @ElementCollection
    @CollectionTable(name = "kit_task", joinColumns = @JoinColumn(name = "kit"))
    @OrderColumn(name = "place")
    private List<KitTask> tasks;

    @ElementCollection
    @CollectionTable(name = "kit_folder", joinColumns = @JoinColumn(name = "kit"))
    @OrderColumn(name = "place")
    @Column(name = "path")
    private List<String> folders;

    Kit(String title, FoundingDraft draft, KitContents contents, boolean shared, PersonId by, Instant now) {
        this.id = KitId.next();
        this.title = title.strip();
        this.summary = draft.summary();
        this.language = draft.language();
        this.languages = Codes.join(draft.languages());
        this.youngest = draft.youngest();
        this.oldest = draft.oldest();
        this.subjects = Codes.join(draft.subjects());
        this.tools = Codes.join(draft.tools());
        this.otherTools = draft.otherTools();
        this.aims = draft.aims();
        this.work = draft.work();
        this.results = draft.results();
        this.activities = new ArrayList<>(contents.activities());
        this.pages = new ArrayList<>(contents.pages());
        this.tasks = new ArrayList<>(contents.tasks());
        this.folders = new ArrayList<>(contents.folders());
        this.shared = shared;
        this.madeBy = by;
        this.madeAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Kit() {}

    /** What a founding begins with. */
    FoundingDraft draft() {
        return new FoundingDraft(
                title,
                summary,
                language,
                Codes.split(languages),
                youngest,
                oldest,
                null,
                Codes.split(subjects),
                Codes.split(tools),
                otherTools,
                aims,
                work,
                results,
                "",
                null,
                null,
                null,
                false);
    }

    boolean isFor(PersonId person) {
        return shared || madeBy.equals(person);
    }

    boolean isOf(PersonId person) {
        return madeBy.equals(person);
    }

    KitId id() {
        return id;
    }

    KitContents contents() {
        return new KitContents(List.copyOf(activities), List.copyOf(pages), List.copyOf(tasks), List.copyOf(folders));
    }

    KitSummary summary(PersonId reader) {
        return new KitSummary(
                id,
                title,
                summary,
                language,
                shared,
                isOf(reader),
                activities.size(),
                activities.stream().mapToInt(KitActivity::lastDay).max().orElse(0),
                pages.size(),
                tasks.size(),
                madeAt);
    }
}
