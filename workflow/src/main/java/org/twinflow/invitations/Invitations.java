package org.twinflow.invitations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.audit.Audit;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Makes links by which adults come into a project, shows what became of them, and takes them back. */
@Service
@Transactional
public class Invitations {

    /** As what somebody can be invited; pupils and families never. */
    public static final List<Role> ROLES = List.of(Role.TEACHER, Role.COORDINATOR, Role.HOST_TEACHER, Role.HEAD);

    private static final int LONGEST_DAYS = 30;
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_OPEN = 50;

    private final InvitationRepository invitations;
    private final Projects projects;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            Projects projects,
            People people,
            Access access,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.projects = projects;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Invites somebody and answers the secret of the link, the only time that it is shown; coordinators may. */
    public String invite(ProjectId id, NewInvitation wanted, Reader by) {
        projects.get(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        check(wanted);
        if (invitations.open(id, clock.instant()) >= MOST_OPEN) {
            throw new RefusedException("invitations.many", MOST_OPEN);
        }
        var secret = Secrets.next();
        var invitation =
                invitations.save(new Invitation(id, wanted, Secrets.hash(secret), by.person(), clock.instant()));
        audit.record(
                by.person(),
                "invitation.given",
                "project:" + id,
                Map.of(
                        "invitation",
                        invitation.id().toString(),
                        "role",
                        wanted.role().name()));
        return secret;
    }

    /** What was given in the project, the newest first. */
    @Transactional(readOnly = true)
    public List<InvitationSummary> of(ProjectId id, Reader reader) {
        projects.get(id, reader);
        reader.mustBeAllowed(reader.coordinates(id.id()));
        return invitations.findByProjectOrderByInvitedAtDesc(id).stream()
                .map(this::summary)
                .toList();
    }

    public void revoke(ProjectId project, InvitationId id, Reader by) {
        projects.get(project, by);
        by.mustBeAllowed(by.coordinates(project.id()));
        var invitation = invitations
                .findById(id)
                .filter(found -> found.project().equals(project))
                .orElseThrow(() -> new NotFoundException(id));
        invitation.revoke(clock.instant());
        audit.record(by.person(), "invitation.revoked", "project:" + project, Map.of("invitation", id.toString()));
    }

    /** What the link of this secret invites to; a link that does not work is not there. */
    @Transactional(readOnly = true)
    public ShownInvitation show(String secret) {
        var invitation = invitations
                .findBySecretHash(Secrets.hash(secret))
                .filter(this::isGood)
                .orElseThrow(() -> new NotFoundException("invitation"));
        var project = projects.facts(invitation.project());
        var school = invitation.school();
        return new ShownInvitation(
                project.title(),
                project.language(),
                people.person(invitation.invitedBy()).name(),
                invitation.role(),
                school == null ? null : people.school(school),
                invitation.expiresAt(),
                mayRegister(invitation));
    }

    /** Brings an adult who has an account into the project. */
    public ProjectId accept(String secret, Reader reader) {
        var invitation = lock(secret);
        if (isPupil(reader.person())) {
            throw new RefusedException("invitations.adults");
        }
        var school = reader.school();
        if (school == null) {
            throw new RefusedException("invitations.school.none");
        }
        var wanted = invitation.school();
        if (wanted != null && !wanted.equals(school)) {
            throw new RefusedException(
                    "invitations.school.other", people.school(wanted).name());
        }
        join(invitation, reader.person());
        return invitation.project();
    }

    /** Brings somebody new into the project: makes their account, and notes their school where it is not here yet. */
    public PersonId register(String secret, Registration wanted) {
        var invitation = lock(secret);
        if (!mayRegister(invitation)) {
            throw new RefusedException("invitations.register.not");
        }
        var person = people.enrol(InvitedPersons.person(wanted, invitation.school(), people));
        join(invitation, person);
        return person;
    }

    /** The link is used up and the person is in, both or neither. */
    private void join(Invitation invitation, PersonId person) {
        invitation.accept(person, clock.instant());
        projects.welcome(invitation.project(), person, invitation.role(), invitation.invitedBy());
        audit.record(
                person,
                "invitation.accepted",
                "project:" + invitation.project(),
                Map.of("invitation", invitation.id().toString()));
    }

    /** Nobody makes themselves one of a school that is here already, unless one of its own people invites them. */
    private boolean mayRegister(Invitation invitation) {
        var school = invitation.school();
        return school == null
                || school.equals(people.person(invitation.invitedBy()).school());
    }

    /** A link counts while it is open and who gave it still coordinates the project. */
    private boolean isGood(Invitation invitation) {
        return invitation.state(clock.instant()) == InvitationState.OPEN
                && access.reader(invitation.invitedBy())
                        .coordinates(invitation.project().id());
    }

    private boolean isPupil(PersonId person) {
        return access.grantsOf(person).stream()
                .anyMatch(grant -> grant.role() == Role.PUPIL || grant.role() == Role.PUPIL_ADMIN);
    }

    private Invitation lock(String secret) {
        return invitations
                .lock(Secrets.hash(secret))
                .filter(this::isGood)
                .orElseThrow(() -> new NotFoundException("invitation"));
    }

    private void check(NewInvitation wanted) {
        var errors = new ArrayList<FieldError>();
        if (!ROLES.contains(wanted.role())) {
            errors.add(FieldError.of("role", "invitations.role.wrong"));
        }
        if (wanted.days() < 1 || wanted.days() > LONGEST_DAYS) {
            errors.add(FieldError.of("days", "invitations.days.wrong", LONGEST_DAYS));
        }
        if (wanted.label().length() > LONGEST_LABEL) {
            errors.add(FieldError.of("label", "invitations.label.long", LONGEST_LABEL));
        }
        var school = wanted.school();
        if (school != null
                && people.schools().stream().noneMatch(known -> known.id().equals(school))) {
            errors.add(FieldError.of("school", "invitations.school.unknown"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private InvitationSummary summary(Invitation invitation) {
        var school = invitation.school();
        return new InvitationSummary(
                invitation.id(),
                invitation.label(),
                invitation.role(),
                school == null ? null : people.school(school),
                invitation.state(clock.instant()),
                people.person(invitation.invitedBy()),
                invitation.invitedAt(),
                invitation.expiresAt(),
                person(invitation.acceptedBy()),
                invitation.acceptedAt());
    }

    private @Nullable PersonSummary person(@Nullable PersonId id) {
        return id == null ? null : people.person(id);
    }
}
