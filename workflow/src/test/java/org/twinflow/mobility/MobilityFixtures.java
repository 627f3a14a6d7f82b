package org.twinflow.mobility;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.twinflow.Fixtures;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.Upload;
import org.twinflow.endorsements.EndorsementId;
import org.twinflow.endorsements.Endorsements;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.signatures.SignIn;

/** Mobilities for tests, made and moved on as people do it. */
@Component
public class MobilityFixtures {

    public static final byte[] PDF = "%PDF-1.4 a scanned paper".getBytes(StandardCharsets.US_ASCII);

    private final Fixtures fixtures;
    private final Plans plans;
    private final Mobilities mobilities;
    private final Dossiers dossiers;
    private final Submissions submissions;
    private final PaperReadings readings;
    private final Endorsements endorsements;
    private final Access access;
    private final Tasks tasks;
    private final TaskWork work;
    private final Jobs jobs;
    private final JdbcTemplate database;

    MobilityFixtures(
            Fixtures fixtures,
            Plans plans,
            Mobilities mobilities,
            Dossiers dossiers,
            Submissions submissions,
            PaperReadings readings,
            Endorsements endorsements,
            Access access,
            Tasks tasks,
            TaskWork work,
            Jobs jobs,
            JdbcTemplate database) {
        this.fixtures = fixtures;
        this.plans = plans;
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.readings = readings;
        this.endorsements = endorsements;
        this.access = access;
        this.tasks = tasks;
        this.work = work;
        this.jobs = jobs;
        this.database = database;
    }

    /** A French school sends pupils to a Greek one; a Spanish one is a partner that sends too. */
    public record World(
            SchoolId france,
            SchoolId spain,
            SchoolId greece,
            PersonId coordinator,
            PersonId teacher,
            PersonId partner,
            PersonId host,
            PersonId head,
            PersonId pupil,
            PersonId mother,
            ProjectId project) {}

    public World aWorld() {
        var france = fixtures.aSchool("FR");
        var spain = fixtures.aSchool("ES");
        var greece = fixtures.aSchool("GR");
        var coordinator = fixtures.aTeacher(france);
        var project = fixtures.aProject(coordinator, france, spain, greece);
        var world = new World(
                france,
                spain,
                greece,
                coordinator,
                fixtures.aTeacher(france),
                fixtures.aTeacher(spain),
                fixtures.aTeacher(greece),
                fixtures.aPerson("head", france),
                fixtures.aPerson("Planteduella", france),
                fixtures.aPerson("mother", france),
                project);
        List.of(world.teacher(), world.partner(), world.host())
                .forEach(teacher -> fixtures.admit(project, teacher, Role.TEACHER));
        fixtures.grant(world.head(), Role.HEAD, Scope.school(france));
        fixtures.admit(project, world.pupil(), Role.PUPIL);
        return world;
    }

    public static NewMobility aGroup(World world) {
        var start = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(100);
        return new NewMobility(
                world.project(),
                "Spring in Nea Akti",
                "Nea Akti",
                world.greece(),
                List.of(world.france(), world.spain()),
                Set.of(world.france()),
                start,
                start.plusDays(7),
                2,
                MobilityType.GRP,
                Transport.TRAIN,
                true,
                Accommodation.FAMILY,
                Set.of(world.teacher()));
    }

    /** The plan of the project has something before and after every journey of the coming half year. */
    public void around(ProjectId project, PersonId coordinator) {
        var by = fixtures.reader(coordinator);
        var known = plans.of(project, by);
        if (known.isEmpty()) {
            plans.begin(project, by);
        }
        for (var phase : List.of(Phase.BEFORE_MOBILITY, Phase.AFTER_MOBILITY)) {
            var plan = plans.of(project, by).orElseThrow();
            if (plan.draft().stream().noneMatch(activity -> activity.phase() == phase)) {
                plans.add(project, activity(phase, plans.project(plan.id(), by)), plan.version(), by);
            }
        }
    }

    private static NewActivity activity(Phase phase, ProjectSummary project) {
        var schools = project.schools().stream().map(SchoolSummary::id).toList();
        var before = phase == Phase.BEFORE_MOBILITY;
        var today = LocalDate.now(java.time.ZoneOffset.UTC);
        // over by now, so that it falls into no journey that is under way
        var start = before ? today.minusDays(40) : today.plusDays(160);
        return new NewActivity(
                before ? "Letters before the journey" : "An exhibition of what was seen",
                phase,
                start,
                start.plusDays(30),
                schools.getFirst(),
                schools,
                List.of("en"),
                "A table");
    }

    public MobilityId aMobility(World world) {
        around(world.project(), world.coordinator());
        return mobilities.plan(aGroup(world), fixtures.reader(world.coordinator()));
    }

    public DossierId add(MobilityId mobility, World world, PersonId pupil, PersonId guardian) {
        return mobilities.addParticipant(
                mobility,
                new NewParticipant(pupil, TravellerFacts.minor("FR"), List.of(guardian)),
                fixtures.reader(world.coordinator()));
    }

    public void answer(MobilityId mobility, String task, PersonId by, Map<String, ?> values) {
        var id = tasks.about(mobility.toString()).stream()
                .filter(open -> open.key().equals(task))
                .findFirst()
                .orElseThrow()
                .id();
        work.complete(id, values, Duration.ZERO, fixtures.reader(by), Locale.ENGLISH);
    }

    /** A mobility whose two pupils are asked for their papers; the first is the world's pupil. */
    public Prepared prepared(World world) {
        var mobility = aMobility(world);
        var dossier = add(mobility, world, world.pupil(), world.mother());
        var other = add(
                mobility, world, fixtures.aPerson("pupil", world.france()), fixtures.aPerson("father", world.france()));
        answer(mobility, "confirmHost", world.host(), Map.of("hostConfirms", "YES", "capacity", 12));
        mobilities.endSelection(mobility, fixtures.reader(world.teacher()));
        jobs.runDue();
        return new Prepared(mobility, dossier, other);
    }

    public record Prepared(MobilityId mobility, DossierId dossier, DossierId other) {}

    public void submit(DossierId dossier, Paper paper, PersonId by) {
        submissions.submit(dossier, paper, Upload.of("scan.pdf"), new ByteArrayInputStream(PDF), fixtures.reader(by));
    }

    public void accept(DossierId dossier, Paper paper, PersonId by) {
        dossiers.accept(dossier, paper, version(dossier, paper, by), null, fixtures.reader(by));
    }

    /** Somebody reads on the release of pictures all that it has to name. */
    public void stateRelease(DossierId dossier, PersonId by) {
        var marks = Set.of(PaperMark.MEDIUM, PaperMark.DURATION, PaperMark.PURPOSE);
        var facts = new PaperFacts("", "", "", null, null, null, marks);
        readings.state(dossier, Paper.M23, version(dossier, Paper.M23, by), facts, fixtures.reader(by));
    }

    public int version(DossierId dossier, Paper paper, PersonId by) {
        return dossiers.get(dossier, fixtures.reader(by)).paper(paper).item().version();
    }

    public ItemState state(DossierId dossier, Paper paper, PersonId by) {
        return dossiers.get(dossier, fixtures.reader(by)).paper(paper).item().state();
    }

    /** All heads who are asked sign for their schools. */
    public void endorse(DossierId dossier, Paper paper, PersonId teacher) {
        var asked = endorsements
                .of(dossier, fixtures.reader(teacher), Locale.ENGLISH)
                .get(paper);
        if (asked != null) {
            asked.signers().stream()
                    .flatMap(signer -> access
                            .holders(Role.HEAD, Scope.school(signer.school().id()))
                            .stream())
                    .distinct()
                    .forEach(head -> sign(asked.id(), fixtures.reader(head)));
        }
    }

    private void sign(EndorsementId id, Reader head) {
        var words = endorsements.get(id, head, Locale.ENGLISH).toSign();
        if (words != null) {
            endorsements.sign(id, words.hash(), SignIn.PAGE, Locale.ENGLISH, head);
        }
    }

    /** Hands in everything that the departure waits for, and has it checked by a teacher who may open it all. */
    public void complete(DossierId dossier, World world) {
        completeBy(dossier, world.teacher());
    }

    /** The same by somebody else, where it is the teacher who travels. */
    public void completeBy(DossierId dossier, PersonId teacher) {
        for (var item :
                dossiers.get(dossier, fixtures.reader(teacher)).dossier().mandatory()) {
            if (!item.state().isSettled()) {
                submit(dossier, item.paper(), teacher);
                endorse(dossier, item.paper(), teacher);
                accept(dossier, item.paper(), teacher);
            }
        }
        jobs.runDue();
    }

    /** All papers are there, the head lets everybody go, and the day has come. */
    public void depart(Prepared journey, World world) {
        var group = Objects.requireNonNull(mobilities
                .matrix(journey.mobility(), fixtures.reader(world.coordinator()))
                .ofGroup());
        complete(group.id(), world);
        complete(journey.dossier(), world);
        complete(journey.other(), world);
        answer(journey.mobility(), "authoriseDeparture", world.head(), Map.of("decision", "GO"));
        jobs.runDue();
        // it is filed after the commit, with the days that the mobility had then
        await().atMost(Duration.ofMinutes(1))
                .until(() -> mobilities
                                .get(journey.mobility(), fixtures.reader(world.coordinator()))
                                .travelPack()
                        != null);
        jobs.ringTimers(DossierCases.MOBILITY, journey.mobility().toString(), "departureDayCame");
    }

    /** Time passes: the journey has begun so many days ago. */
    public void letTimePass(MobilityId mobility, int days) {
        var start = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(days);
        database.update(
                "update mobility set starts_on = ?, ends_on = ?, lock = lock + 1 where id = ?",
                start,
                start.plusDays(7),
                mobility.id());
    }
}
