package org.twinflow.benchmarks;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.Upload;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.mobility.Accommodation;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityType;
import org.twinflow.mobility.NewMobility;
import org.twinflow.mobility.NewParticipant;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.Submissions;
import org.twinflow.mobility.Transport;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.people.NewPerson;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.web.planning.AroundJourneys;

/** A wide matrix by SQL with a fixed seed, and a group whose papers were handed in and checked as people do it. */
final class DossierSeed {

    private static final List<String> STATES =
            List.of("CHECKED", "CHECKED", "CHECKED", "RECEIVED", "RECEIVED", "MISSING", "MISSING", "REJECTED");

    private final Random random = new Random(20261129);
    private final ApplicationContext context;
    private final Partners partners;
    private final byte[] photograph;

    DossierSeed(ApplicationContext context) {
        this.context = context;
        this.partners = context.getBean(Partnership.class).make("FR", "ES", "PL", "GR");
        this.photograph = photograph();
    }

    /**
     * A group with all its papers.
     *
     * @param papers how many were handed in
     */
    record Group(MobilityId mobility, List<DossierId> dossiers, int papers) {}

    PersonSummary coordinator() {
        return partners.coordinator();
    }

    /** Travellers of three schools, with so many papers each before the departure, in every state. */
    MobilityId matrix(int travellers, int papers) {
        var mobility = plan();
        var asked = Arrays.stream(Paper.values())
                .filter(paper -> !paper.isAfterReturn() && !paper.isOfGroup())
                .limit(papers)
                .toList();
        var jdbc = context.getBean(JdbcTemplate.class);
        var now = OffsetDateTime.of(2026, 11, 29, 12, 0, 0, 0, ZoneOffset.UTC);
        for (var one = 0; one < travellers; one++) {
            var school = school(one % 3);
            var dossier = new UUID(random.nextLong(), random.nextLong());
            jdbc.update(
                    """
                    insert into dossier (id, lock, mobility, person, school, traveller_kind, minor, residence,
                        third_country, with_parent, travel_ban, disagreement, inclusion, leader, added_at,
                        withdrawn_reason, book_version)
                    values (?, 0, ?, ?, ?, 'PUPIL', true, 'FR', false, false, false, false, false, false, ?, '', 0)""", dossier, mobility.id(), person("Pupil " + one, school).id(), school.id(), now);
            jdbc.batchUpdate(
                    """
                    insert into dossier_item (dossier, code, lock, state, due_on, why, note, document_version, changed_at)
                    values (?, ?, 0, ?, ?, 'always', '', ?, ?)""", asked.stream().map(paper -> row(dossier, paper, now)).toList());
        }
        return mobility;
    }

    private Object[] row(UUID dossier, Paper paper, OffsetDateTime now) {
        var state = STATES.get(random.nextInt(STATES.size()));
        return new Object[] {
            dossier, paper.name(), state, LocalDate.of(2027, 2, 1), state.equals("MISSING") ? 0 : 1, now
        };
    }

    /** Pupils of three schools whose papers are all there: each a photograph of a page. */
    Group group(int pupils) throws IOException {
        var mobility = plan();
        var mobilities = context.getBean(Mobilities.class);
        var by = reader(partners.coordinator().id());
        var dossiers = new ArrayList<DossierId>();
        for (var one = 0; one < pupils; one++) {
            var school = school(one % 3);
            dossiers.add(mobilities.addParticipant(
                    mobility,
                    new NewParticipant(
                            person("Pupil " + one, school),
                            TravellerFacts.minor("FR"),
                            List.of(person("Parent", school))),
                    by));
        }
        answer(mobility, "confirmHost", partners.partner().id(), Map.of("hostConfirms", "YES", "capacity", 60));
        mobilities.endSelection(mobility, by);
        await(() -> mobilities.get(mobility, by).summary().status().name().equals("PREPARING"));
        var papers = complete(group(mobility), by);
        for (var dossier : dossiers) {
            papers += complete(dossier, by);
        }
        return new Group(mobility, dossiers, papers);
    }

    /** The head of the first school lets everybody go. */
    void authorise(MobilityId mobility) {
        var head = person("Head", school(0));
        context.getBean(Access.class).grant(NewGrant.of(head, Role.HEAD, Scope.school(school(0)), null));
        answer(mobility, "authoriseDeparture", head, Map.of("decision", "GO"));
    }

    boolean hasPack(MobilityId mobility) {
        return context.getBean(Mobilities.class)
                        .get(mobility, reader(partners.coordinator().id()))
                        .travelPack()
                != null;
    }

    private int complete(DossierId id, Reader by) {
        var dossiers = context.getBean(Dossiers.class);
        var papers = 0;
        for (var item : dossiers.get(id, by).dossier().mandatory()) {
            var upload = new Upload("photograph.jpg", "image/jpeg");
            context.getBean(Submissions.class)
                    .submit(id, item.paper(), upload, new ByteArrayInputStream(photograph), by);
            dossiers.accept(id, item.paper(), 1, null, by);
            papers++;
        }
        return papers;
    }

    private DossierId group(MobilityId mobility) {
        var by = reader(partners.coordinator().id());
        return Objects.requireNonNull(
                        context.getBean(Mobilities.class).matrix(mobility, by).ofGroup())
                .id();
    }

    private MobilityId plan() {
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(100);
        var coordinator = partners.coordinator().id();
        context.getBean(AroundJourneys.class).plan(partners.project(), coordinator);
        return context.getBean(Mobilities.class)
                .plan(
                        new NewMobility(
                                partners.project().id(),
                                "Spring in Nea Akti",
                                "Nea Akti",
                                school(3),
                                List.of(school(0), school(1), school(2)),
                                Set.of(),
                                start,
                                start.plusDays(7),
                                2,
                                MobilityType.GRP,
                                Transport.BUS,
                                false,
                                Accommodation.HOSTEL,
                                Set.of(coordinator)),
                        reader(coordinator));
    }

    private void answer(MobilityId mobility, String task, PersonId by, Map<String, ?> values) {
        var tasks = context.getBean(Tasks.class);
        await(() -> tasks.about(mobility.toString()).stream()
                .anyMatch(open -> open.key().equals(task)));
        var id = tasks.about(mobility.toString()).stream()
                .filter(open -> open.key().equals(task))
                .findFirst()
                .orElseThrow()
                .id();
        context.getBean(TaskWork.class).complete(id, values, Duration.ZERO, reader(by), Locale.ENGLISH);
    }

    private static void await(java.util.function.BooleanSupplier done) {
        org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(2)).until(done::getAsBoolean);
    }

    private Reader reader(PersonId person) {
        return context.getBean(Access.class).reader(person);
    }

    private SchoolId school(int at) {
        return partners.project().schools().get(at).id();
    }

    private PersonId person(String name, SchoolId school) {
        return context.getBean(People.class)
                .enrol(new NewPerson(
                        "b" + UUID.randomUUID(),
                        name,
                        "Tester",
                        school,
                        Locale.ENGLISH,
                        ZoneId.of("Europe/Paris"),
                        Persons.PASSWORD));
    }

    /** A page as a telephone takes it: three megapixels that do not compress to nothing. */
    private byte[] photograph() {
        var image = new BufferedImage(1536, 2048, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (var line = 0; line < 4_000; line++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.drawLine(random.nextInt(1536), random.nextInt(2048), random.nextInt(1536), random.nextInt(2048));
        }
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
