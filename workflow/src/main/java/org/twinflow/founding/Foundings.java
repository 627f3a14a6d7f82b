package org.twinflow.founding;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.CaseNews;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Leads the foundings of projects: a teacher describes one, a colleague of another school joins, services approve. */
@Service
@Transactional
public class Foundings {

    static final String PROCESS = "project-founding";

    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 12;
    private static final int SHORTEST_SEARCH = 2;

    private final FoundingRepository foundings;
    private final FoundingRules rules;
    private final FoundingParties parties;
    private final FoundingViews views;
    private final People people;
    private final Processes processes;
    private final TaskWork work;
    private final CaseNews news;
    private final Audit audit;
    private final FoundingProperties properties;
    private final Clock clock;

    Foundings(
            FoundingRepository foundings,
            FoundingRules rules,
            FoundingParties parties,
            FoundingViews views,
            People people,
            Processes processes,
            TaskWork work,
            CaseNews news,
            Audit audit,
            FoundingProperties properties,
            Clock clock) {
        this.foundings = foundings;
        this.rules = rules;
        this.parties = parties;
        this.views = views;
        this.people = people;
        this.processes = processes;
        this.work = work;
        this.news = news;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /** Begins a founding; who may found and belongs to a school may. */
    public FoundingId begin(FoundingDraft draft, Reader founder) {
        return begin(draft, null, founder);
    }

    /** @param kit the id of the kit that the draft comes from, or null */
    public FoundingId begin(FoundingDraft draft, @Nullable UUID kit, Reader founder) {
        founder.mustBeAllowed(Projects.mayFound(founder));
        if (founder.school() == null) {
            throw new RefusedException("founding.school.none");
        }
        rules.checkDraft(draft);
        var founding =
                foundings.saveAndFlush(new Founding(FoundingId.next(), founder.person(), draft, kit, clock.instant()));
        var subject = founding.id().toString();
        processes.start(
                PROCESS,
                subject,
                Map.of("foundingId", subject, "founderId", founder.person().toString()));
        audit.record(founder.person(), "founding.begun", "founding:" + subject, Map.of());
        return founding.id();
    }

    /** Refuses to make a project without a founding, where the installation wants one; administrators always may. */
    @Transactional(readOnly = true)
    public void mustAllowDirectly(Reader reader) {
        if (!properties.direct() && !reader.isAdministrator()) {
            throw new RefusedException("founding.direct.off");
        }
    }

    /** Begins another founding from what was written for this one. */
    public FoundingId beginAgain(FoundingId id, Reader founder) {
        var former = own(id, founder);
        return begin(former.draft(), former.kit(), founder);
    }

    /**
     * Keeps what the founder has written so far.
     *
     * @param expected the version that the founder last saw, or null to overwrite whatever is there
     * @return the version that it now is
     */
    public long save(FoundingId id, FoundingDraft draft, @Nullable Long expected, Reader reader) {
        var founding = own(id, reader);
        rules.checkDraft(draft);
        var called = founding.draft().title();
        founding.write(draft, expected);
        foundings.flush();
        if (!founding.draft().title().equals(called)) {
            news.renamed(id.toString());
        }
        return founding.version();
    }

    /** Sends the description: checks it, has it judged, and asks the co-founder. */
    public void send(FoundingId id, Reader reader) {
        var founding = own(id, reader);
        founding.mustBeDraft();
        rules.check(founding, founding.draft());
        founding.send(clock.instant());
        foundings.flush();
        audit.record(reader.person(), "founding.sent", "founding:" + id, Map.of());
        work.completeByFeature(
                id.toString(),
                "describeProject",
                Map.of("coFounderId", founding.asked().toString()),
                reader);
    }

    /** Gives the founding up. */
    public void withdraw(FoundingId id, Reader reader) {
        var founding = own(id, reader);
        if (!founding.state().isUnderWay()) {
            throw new RefusedException("founding.ended");
        }
        audit.record(reader.person(), "founding.withdrawn", "founding:" + id, Map.of());
        processes.cancel(PROCESS, id.toString(), "withdrawn");
    }

    @Transactional(readOnly = true)
    public FoundingDetails get(FoundingId id, Reader reader, Locale locale) {
        return views.details(see(id, reader), reader, locale);
    }

    /** The founding that the project came of, if it was founded so. */
    @Transactional(readOnly = true)
    public Optional<FoundingDetails> of(ProjectId project, Reader reader, Locale locale) {
        return foundings
                .findByProject(project)
                .filter(founding -> parties.mayRead(founding, reader))
                .map(founding -> views.details(founding, reader, locale));
    }

    /** What the reader founds or was asked to found, the latest move first. */
    @Transactional(readOnly = true)
    public List<FoundingSummary> of(Reader reader) {
        return foundings.of(reader.person(), reader.person().id()).stream()
                .map(founding -> views.summary(founding, reader))
                .toList();
    }

    /** Who could be asked to found with the reader: people of other schools whose names hold these words. */
    @Transactional(readOnly = true)
    public List<PersonSummary> candidates(String words, Reader reader) {
        reader.mustBeAllowed(Projects.mayFound(reader));
        if (words.strip().length() < SHORTEST_SEARCH) {
            return List.of();
        }
        return people.named(words, LOOKED_AT).stream()
                .filter(person -> person.school() != null && !person.school().equals(reader.school()))
                .filter(person -> rules.mayBeAsked(person.id()))
                .limit(SHOWN)
                .toList();
    }

    private Founding own(FoundingId id, Reader reader) {
        var founding = foundings.lock(id).orElseThrow(() -> new NotFoundException(id));
        reader.mustSee(parties.mayRead(founding, reader), id);
        reader.mustBeAllowed(parties.isFounder(founding, reader));
        return founding;
    }

    private Founding see(FoundingId id, Reader reader) {
        var founding = foundings.findById(id).orElseThrow(() -> new NotFoundException(id));
        reader.mustSee(parties.mayRead(founding, reader), id);
        return founding;
    }
}
