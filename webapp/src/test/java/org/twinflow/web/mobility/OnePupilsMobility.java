package org.twinflow.web.mobility;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.access.Access;
import org.twinflow.mobility.Accommodation;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityType;
import org.twinflow.mobility.NewMobility;
import org.twinflow.mobility.NewParticipant;
import org.twinflow.mobility.Transport;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.people.NewPerson;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.web.planning.AroundJourneys;

/** A week at the partner school in a hundred days, for which one pupil is chosen, for web tests; each call plans a new one. */
@Component
public class OnePupilsMobility {

    private static final int AHEAD = 100;
    private static final int DAYS = 7;

    private final Partnership partnership;
    private final AroundJourneys around;
    private final People people;
    private final Access access;
    private final Mobilities mobilities;
    private final JdbcTemplate database;

    OnePupilsMobility(
            Partnership partnership,
            AroundJourneys around,
            People people,
            Access access,
            Mobilities mobilities,
            JdbcTemplate database) {
        this.partnership = partnership;
        this.around = around;
        this.people = people;
        this.access = access;
        this.mobilities = mobilities;
        this.database = database;
    }

    /** @param mother of the pupil of the partnership, whose dossier it is */
    public record Planned(Partners partners, PersonSummary mother, MobilityId mobility, DossierId dossier) {}

    public Planned make() {
        var partners = partnership.make();
        around.plan(partners.project(), partners.coordinator().id());
        var mother = person("Claire", null);
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(AHEAD);
        var schools = partners.project().schools();
        var mobility = mobilities.plan(
                new NewMobility(
                        partners.project().id(),
                        "Spring in Gdynia",
                        "Gdynia",
                        schools.getLast().id(),
                        List.of(schools.getFirst().id()),
                        Set.of(),
                        start,
                        start.plusDays(DAYS),
                        2,
                        MobilityType.GRP,
                        Transport.TRAIN,
                        true,
                        Accommodation.FAMILY,
                        Set.of(partners.teacher().id())),
                access.reader(partners.coordinator().id()));
        return new Planned(partners, mother, mobility, travels(partners, mobility, partners.pupil(), mother));
    }

    /** Another pupil of the first school. */
    public DossierId join(Planned planned, String name) {
        var partners = planned.partners();
        var school = partners.project().schools().getFirst().id();
        return travels(partners, planned.mobility(), person(name, school), person("Claire", null));
    }

    /** How a group comes to depart is the matter of other tests; here it did, so many days ago. */
    public void departed(Planned planned, int days) {
        var start = LocalDate.now(ZoneOffset.UTC).minusDays(days);
        database.update(
                "update mobility set status = 'DEPARTED', starts_on = ?, ends_on = ? where id = ?",
                start,
                start.plusDays(DAYS),
                planned.mobility().id());
    }

    private DossierId travels(Partners partners, MobilityId mobility, PersonSummary pupil, PersonSummary mother) {
        return mobilities.addParticipant(
                mobility,
                new NewParticipant(pupil.id(), TravellerFacts.minor("FR"), List.of(mother.id())),
                access.reader(partners.coordinator().id()));
    }

    public PersonSummary person(String name, @Nullable SchoolId school) {
        return people.person(people.enrol(new NewPerson(
                "m" + UUID.randomUUID(), name, "Tester", school, Locale.FRENCH, ZoneOffset.UTC, Persons.PASSWORD)));
    }
}
