package org.twinflow.mobility;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.PaperAttempts;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.RefusedException;

/** Who sees and does what with mobilities and the papers of their travellers. */
@Component
class MobilityRules {

    private final PaperAttempts attempts;

    MobilityRules(PaperAttempts attempts) {
        this.attempts = attempts;
    }

    /** Those who work in the project, the heads of its schools, and whoever the mobility names; no families. */
    boolean sees(Mobility mobility, Reader reader) {
        return worksIn(mobility, reader)
                || isHead(mobility.hostSchool(), mobility, reader)
                || mobility.sending().stream().anyMatch(sender -> isHead(sender.school(), mobility, reader))
                || reader.isIn(Scope.mobility(mobility.id().id()));
    }

    void mustSee(Mobility mobility, Reader reader) {
        reader.mustSee(sees(mobility, reader), mobility.id());
    }

    static void mustWork(Mobility mobility, Reader by) {
        by.mustWork(mobility.project().id());
        by.mustWork(Scope.mobility(mobility.id().id()));
    }

    /** Families are in no project: for them their dossier rests with it. */
    static void mustWork(Dossier dossier, Mobility mobility, Reader by) {
        mustWork(mobility, by);
        by.mustWork(Scope.dossier(dossier.id().id()));
    }

    /** Coordinators plan and change. */
    boolean manages(Mobility mobility, Reader reader) {
        return reader.coordinates(mobility.project().id());
    }

    /** A head of a sending school may plan, too, and shorten the time in which heads decide (domain, P6). */
    static boolean headPlans(NewMobility wanted, Reader by) {
        return isHeadOfOne(wanted.sendingSchools().stream(), wanted.project(), by);
    }

    /** Who may plan a mobility of a project, as far as that is known before it is known who sends. */
    static boolean mayPlan(ProjectSummary project, Reader reader) {
        return reader.coordinates(project.id().id())
                || isHeadOfOne(project.schools().stream().map(SchoolSummary::id), project.id(), reader);
    }

    /** Coordinators, and the teachers of a sending school for their own people. */
    boolean adds(Mobility mobility, @Nullable SchoolId school, Reader reader) {
        return manages(mobility, reader) || teachesAt(school, mobility, reader);
    }

    /** A group of one is no group. */
    static void mustBeEnough(Mobility mobility, Collection<Dossier> travelling) {
        var least = mobility.type().leastPupils();
        var pupils = Headcount.pupils(travelling);
        if (pupils < least) {
            throw new RefusedException("mobility.pupils.few", least, pupils);
        }
    }

    /** Whoever answers for the traveller, the traveller, and the staff of their school. */
    boolean sees(Dossier dossier, Mobility mobility, Reader reader) {
        return answersFor(dossier, reader) || isTraveller(dossier, reader) || isStaff(dossier, mobility, reader);
    }

    /** Answers 404 to others; who asks for the dossier of a traveller asks for all its papers. */
    void mustSee(Dossier dossier, Mobility mobility, Reader reader) {
        var visible = sees(dossier, mobility, reader);
        remember(visible, dossier, reader);
        reader.mustSee(visible, dossier.id());
    }

    /** Whether the reader is a guardian of this dossier; an adult is their own. */
    boolean answersFor(Dossier dossier, Reader reader) {
        return reader.has(Role.GUARDIAN, Scope.dossier(dossier.id().id()));
    }

    /** The coordinators, the teachers of the traveller's school and its head; for the group all who teach, and the host. */
    boolean isStaff(Dossier dossier, Mobility mobility, Reader reader) {
        if (dossier.isOfGroup()) {
            return isStaffOfGroup(mobility, reader) || hosts(mobility, reader);
        }
        return manages(mobility, reader)
                || teachesAt(dossier.school(), mobility, reader)
                || isHead(dossier.school(), mobility, reader);
    }

    /** Of the papers of the group, a host who teaches nowhere in the project sees what the host has a part in. */
    boolean sees(Dossier dossier, Paper paper, Mobility mobility, Reader reader) {
        return sees(dossier, mobility, reader)
                && (!dossier.isOfGroup() || paper.isOfHost() || isStaffOfGroup(mobility, reader));
    }

    /** Administrators keep the system, they read no papers; sealed papers open to those who are named for them. */
    boolean opens(Dossier dossier, Paper paper, Mobility mobility, Reader reader) {
        if (answersFor(dossier, reader)) {
            return true;
        }
        return !reader.isAdministrator()
                && isStaff(dossier, mobility, reader)
                && sees(dossier, paper, mobility, reader)
                && (!paper.isSealed() || isNamedForSealed(mobility, reader));
    }

    /** Answers 403 to those who see the dossier and not this paper; who asks for it all the same is remembered. */
    void mustOpen(Dossier dossier, Paper paper, Mobility mobility, Reader reader) {
        var open = opens(dossier, paper, mobility, reader);
        remember(open, dossier, reader);
        reader.mustBeAllowed(open);
    }

    /** Whether the reader takes all papers along in one file: a host who sees some of the group's does not. */
    boolean binds(Dossier dossier, Mobility mobility, Reader reader) {
        return opens(dossier, Paper.M16, mobility, reader);
    }

    /** Answers 403 to those who see the dossier and not all its papers. */
    void mustBind(Dossier dossier, Mobility mobility, Reader reader) {
        var whole = binds(dossier, mobility, reader);
        remember(whole, dossier, reader);
        reader.mustBeAllowed(whole);
    }

    /** The papers of the group are about nobody. */
    private void remember(boolean granted, Dossier dossier, Reader reader) {
        if (!granted && !dossier.isOfGroup()) {
            attempts.refused(reader, "dossier:" + dossier.id());
        }
    }

    /** Family and host hand in their own papers; the school may hand in any, for a family without a telephone. */
    boolean submits(Dossier dossier, Paper paper, Mobility mobility, Reader reader) {
        if (dossier.isWithdrawn() || !mobility.status().isOpen() && mobility.status() != MobilityStatus.DEPARTED) {
            return false;
        }
        return switch (paper.supplier()) {
            case FAMILY -> answersFor(dossier, reader) || teaches(dossier, mobility, reader);
            case HOST -> dossier.isOfGroup() && hosts(mobility, reader) || teaches(dossier, mobility, reader);
            case SCHOOL -> teaches(dossier, mobility, reader);
        };
    }

    /** Nobody checks the papers of their own child, or what they may not open. */
    boolean decides(Dossier dossier, Paper paper, Mobility mobility, Reader reader) {
        return opens(dossier, paper, mobility, reader) && teaches(dossier, mobility, reader) && !isOwn(dossier, reader);
    }

    boolean waives(Dossier dossier, Mobility mobility, Reader reader) {
        var head = dossier.isOfGroup()
                ? mobility.sending().stream().anyMatch(sender -> isHead(sender.school(), mobility, reader))
                : isHead(dossier.school(), mobility, reader);
        return head && !isOwn(dossier, reader);
    }

    private boolean isOwn(Dossier dossier, Reader reader) {
        return answersFor(dossier, reader) || isTraveller(dossier, reader);
    }

    private boolean teaches(Dossier dossier, Mobility mobility, Reader reader) {
        return manages(mobility, reader)
                || (dossier.isOfGroup()
                        ? reader.teachesIn(mobility.project().id())
                        : teachesAt(dossier.school(), mobility, reader));
    }

    private static boolean isStaffOfGroup(Mobility mobility, Reader reader) {
        return reader.teachesIn(mobility.project().id())
                || mobility.sending().stream().anyMatch(sender -> isHead(sender.school(), mobility, reader));
    }

    /** Of this journey: the host of another one has no part in it. */
    private static boolean hosts(Mobility mobility, Reader reader) {
        return reader.has(Role.HOST_TEACHER, Scope.mobility(mobility.id().id()));
    }

    private static boolean isTraveller(Dossier dossier, Reader reader) {
        return dossier.isAbout(reader.person());
    }

    private static boolean isNamedForSealed(Mobility mobility, Reader reader) {
        return mobility.sealedReaders().contains(reader.person())
                && reader.teachesIn(mobility.project().id());
    }

    private static boolean worksIn(Mobility mobility, Reader reader) {
        var project = Scope.project(mobility.project().id());
        return reader.teachesIn(mobility.project().id())
                || reader.has(Role.HEAD, project)
                || reader.has(Role.HOST_TEACHER, project);
    }

    private static boolean teachesAt(@Nullable SchoolId school, Mobility mobility, Reader reader) {
        return school != null && reader.tokens().contains(project(mobility).token(school, Role.TEACHER));
    }

    private static boolean isHead(@Nullable SchoolId school, Mobility mobility, Reader reader) {
        return school != null && isHead(school, mobility.project(), reader);
    }

    private static boolean isHeadOfOne(Stream<SchoolId> schools, ProjectId project, Reader reader) {
        return schools.anyMatch(school -> isHead(school, project, reader));
    }

    private static boolean isHead(SchoolId school, ProjectId project, Reader reader) {
        return reader.has(Role.HEAD, Scope.school(school))
                || reader.tokens().contains(Scope.project(project.id()).token(school, Role.HEAD));
    }

    private static Scope project(Mobility mobility) {
        return Scope.project(mobility.project().id());
    }
}
