package org.twinflow.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.mobility.PictureReleases;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/**
 * Who agreed to pictures of which pupil, for what and for how long. Teachers see all of it, families and pupils their
 * own; each of them can take it back at any time, also in a project that rests.
 */
@Service
@Transactional
public class ImageConsents {

    private static final int LONGEST_ABOUT = 200;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_YEARS = 5;

    private final ConsentRepository consents;
    private final Projects projects;
    private final Families families;
    private final PictureReleases releases;
    private final Access access;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImageConsents(
            ConsentRepository consents,
            Projects projects,
            Families families,
            PictureReleases releases,
            Access access,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.consents = consents;
        this.projects = projects;
        this.families = families;
        this.releases = releases;
        this.access = access;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What was agreed to, as far as it concerns the reader, the latest first. */
    @Transactional(readOnly = true)
    public List<ConsentView> of(ProjectId id, Reader reader) {
        projects.get(id, reader);
        var today = today(id);
        var own = concerned(id, reader);
        var teaches = reader.teachesIn(id.id());
        return consents.findByProjectOrderByRecordedAtDesc(id).stream()
                .filter(consent -> teaches || own.contains(consent.pupil()))
                .map(consent -> consent.view(today, true))
                .toList();
    }

    /** For whom the reader may agree: teachers write down papers of all pupils, families answer for their own. */
    @Transactional(readOnly = true)
    public List<PersonSummary> pupils(ProjectId id, Reader reader) {
        projects.get(id, reader);
        return reader.teachesIn(id.id())
                ? pupils(id)
                : people.persons(families.children(id, reader)).stream()
                        .sorted(java.util.Comparator.comparing(PersonSummary::name))
                        .toList();
    }

    /** Writes down that a family agrees; a teacher with the paper at hand, or somebody who answers for the pupil. */
    public ConsentId record(ProjectId id, NewConsent given, Reader by) {
        projects.get(id, by);
        by.mustWork(id.id());
        var family = families.children(id, by).contains(given.pupil());
        by.mustBeAllowed(family || by.teachesIn(id.id()));
        var said = family
                ? new NewConsent(
                        given.pupil(),
                        given.purpose(),
                        given.about(),
                        people.person(by.person()).name(),
                        given.from(),
                        given.until(),
                        given.pupilAgrees())
                : given;
        check(id, said);
        var means = family ? ConsentMeans.FAMILY_ACCOUNT : ConsentMeans.PAPER;
        var consent = consents.save(new ImageConsent(id, said, means, by.person(), clock.instant()));
        write("consent.given", consent, by);
        return consent.id();
    }

    /** Takes it back: teachers when they are told, families and pupils themselves. What it allowed goes at once. */
    public void withdraw(ConsentId id, Reader by) {
        var consent = consents.findById(id).orElseThrow(() -> new NotFoundException(id));
        projects.get(consent.project(), by);
        by.mustSee(
                by.teachesIn(consent.project().id())
                        || concerned(consent.project(), by).contains(consent.pupil()),
                id);
        consent.withdraw(by.person(), clock.instant());
        write("consent.withdrawn", consent, by);
        events.publishEvent(new ConsentWithdrawn(consent.project(), consent.pupil()));
    }

    /** Whether pictures of a pupil may be used so today: by a consent kept here, or by the release of a journey. */
    boolean covers(ProjectId project, PersonId pupil, ImageUse use) {
        var today = today(project);
        var released = releases.until(project, pupil).filter(last -> !last.isBefore(today));
        return released.isPresent()
                || consents.findByProjectAndPupil(project, pupil).stream()
                        .anyMatch(consent -> consent.covers(use, today));
    }

    /** The pupils of a project, by name. */
    List<PersonSummary> pupils(ProjectId id) {
        var young = access.in(Scope.project(id.id())).stream()
                .filter(grant -> grant.role() == Role.PUPIL || grant.role() == Role.PUPIL_ADMIN)
                .map(grant -> grant.person())
                .distinct()
                .toList();
        return people.persons(young).stream()
                .sorted(java.util.Comparator.comparing(PersonSummary::name))
                .toList();
    }

    private Set<PersonId> concerned(ProjectId id, Reader reader) {
        var all = new java.util.HashSet<>(families.children(id, reader));
        all.add(reader.person());
        return all;
    }

    private void check(ProjectId id, NewConsent given) {
        var errors = new ArrayList<FieldError>();
        if (pupils(id).stream().noneMatch(pupil -> pupil.id().equals(given.pupil()))) {
            errors.add(FieldError.of("pupil", "pages.consent.pupil"));
        }
        if (given.about().isEmpty() || given.about().length() > LONGEST_ABOUT) {
            errors.add(FieldError.of("about", "pages.consent.about.form", LONGEST_ABOUT));
        }
        if (given.givenBy().isEmpty() || given.givenBy().length() > LONGEST_NAME) {
            errors.add(FieldError.of("givenBy", "pages.consent.giver.form", LONGEST_NAME));
        }
        if (given.until().isBefore(given.from())
                || given.until().isAfter(given.from().plusYears(MOST_YEARS))) {
            errors.add(FieldError.of("until", "pages.consent.until.form", MOST_YEARS));
        }
        if (!given.pupilAgrees()) {
            errors.add(FieldError.of("pupilAgrees", "pages.consent.pupil.agrees"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private void write(String action, ImageConsent consent, Reader by) {
        audit.record(
                by.person(),
                action,
                "project:" + consent.project(),
                Map.of("consent", consent.id().toString()));
    }

    private LocalDate today(ProjectId project) {
        return LocalDate.ofInstant(clock.instant(), projects.facts(project).zone());
    }
}
