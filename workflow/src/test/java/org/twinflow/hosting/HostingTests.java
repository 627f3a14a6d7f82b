package org.twinflow.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.hosting.HostingDetails.GuestRow;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** The host school finds a bed for each guest. */
@SpringBootTest
class HostingTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Hosting hosting;

    @Autowired
    HostingCare care;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private MobilityId mobility;
    private DossierId dossier;
    private DossierId other;

    @BeforeEach
    void twoGuests() {
        world = journeys.aWorld();
        mobility = journeys.aMobility(world);
        dossier = journeys.add(mobility, world, world.pupil(), world.mother());
        other = journeys.add(
                mobility, world, fixtures.aPerson("pupil", world.france()), fixtures.aPerson("father", world.france()));
    }

    @Test
    void tellsTheFamilyWhereTheirChildStaysOnceTheHouseHasSaidYes() {
        var family = write(2, Set.of(), host());
        hosting.assign(mobility, dossier, family, host());
        var mother = fixtures.reader(world.mother());
        assertThat(hosting.lodging(dossier, mother)).isEmpty();

        hosting.confirm(mobility, family, host());

        assertThat(hosting.lodging(dossier, mother))
                .hasValueSatisfying(house -> assertThat(house.name()).isNotBlank());
        assertThat(hosting.lodging(dossier, fixtures.reader(world.pupil()))).isPresent();
        assertThat(hosting.lodging(dossier, fixtures.reader(world.teacher()))).isEmpty();
        assertThatThrownBy(() -> hosting.lodging(other, mother)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void letsTheHostSchoolSayWhoStaysWithWhom() {
        var family = write(1, Set.of(Trait.CATS), host());

        hosting.assign(mobility, dossier, family, host());

        assertThat(row(dossier, host()).family()).isEqualTo(family);
        assertThat(get(host()).homeless()).isOne();
        assertThat(get(host()).families().getFirst().free()).isZero();
        assertThatThrownBy(() -> hosting.assign(mobility, other, family, host()))
                .isInstanceOf(RefusedException.class);
        hosting.assign(mobility, dossier, family, host());
        assertThatThrownBy(() -> hosting.write(mobility, family, told(0, Set.of()), host()))
                .isInstanceOf(InvalidException.class);
        hosting.assign(mobility, dossier, null, host());
        assertThat(get(host()).homeless()).isEqualTo(2);
    }

    @Test
    void keepsWhoHeardTheFamilySayYesUntilItIsAskedForMore() {
        var family = write(1, Set.of(), host());
        hosting.confirm(mobility, family, host());
        assertThat(get(host()).families().getFirst().confirmedBy()).isNotNull();
        assertThatThrownBy(() -> hosting.confirm(mobility, family, host())).isInstanceOf(RefusedException.class);

        hosting.write(mobility, family, told(2, Set.of()), host());

        assertThat(get(host()).families().getFirst().confirmedBy()).isNull();
    }

    @Test
    void advisesThoseAloneWhoMayKnowWhatAGuestMayNotBear() {
        var family = write(2, Set.of(Trait.CATS, Trait.STAIRS), host());
        hosting.assign(mobility, dossier, family, host());
        var named = reader(world.teacher());

        hosting.need(mobility, dossier, Set.of(Trait.CATS, Trait.NUTS), named);

        assertThat(row(dossier, named).clashes()).containsExactly(Trait.CATS);
        assertThat(row(dossier, host()).needs()).isEmpty();
        assertThat(row(dossier, host()).clashes()).isEmpty();
        assertThat(row(dossier, reader(world.coordinator())).needs()).isEmpty();
        assertThatThrownBy(() -> hosting.need(mobility, dossier, Set.of(), host()))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> hosting.need(mobility, new DossierId(UUID.randomUUID()), Set.of(), named))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void isForTeachersAndTheHost() {
        assertThat(get(reader(world.partner())).mayAssign()).isFalse();
        assertThatThrownBy(() -> write(1, Set.of(), reader(world.partner()))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> get(reader(world.head()))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> get(reader(world.mother()))).isInstanceOf(NotFoundException.class);
        var elsewhere = journeys.aMobility(world);
        var family = write(1, Set.of(), host());
        assertThatThrownBy(() -> hosting.confirm(elsewhere, family, host())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void tellsThePackAndLeavesNobodyWithAHouseThatIsGone() {
        var family = write(1, Set.of(), host());
        hosting.assign(mobility, dossier, family, host());
        assertThat(care.of(mobility)).containsEntry(dossier, "Papadopoulou +30 210");

        hosting.remove(mobility, family, host());

        assertThat(care.of(mobility)).isEmpty();
        assertThat(get(host()).homeless()).isEqualTo(2);
    }

    @Test
    void forgetsWhatGuestsMayNotBearFirstAndTheHousesLater() {
        var family = write(1, Set.of(Trait.DOGS), host());
        hosting.assign(mobility, dossier, family, host());
        var named = reader(world.teacher());
        hosting.need(mobility, dossier, Set.of(Trait.DOGS), named);

        journeys.letTimePass(mobility, 20);
        transaction.executeWithoutResult(status -> care.forget());
        assertThat(row(dossier, named).needs()).isEmpty();
        assertThat(row(dossier, named).family()).isEqualTo(family);

        journeys.letTimePass(mobility, 60);
        transaction.executeWithoutResult(status -> care.forget());
        assertThat(get(named).families()).isEmpty();
    }

    private UUID write(int places, Set<Trait> traits, Reader by) {
        return hosting.write(mobility, null, told(places, traits), by);
    }

    private static NewHostFamily told(int places, Set<Trait> traits) {
        return new NewHostFamily("Papadopoulou", "+30 210", "Harbour street 3", places, "", traits);
    }

    private GuestRow row(DossierId guest, Reader reader) {
        return get(reader).guests().stream()
                .filter(row -> row.dossier().equals(guest))
                .findFirst()
                .orElseThrow();
    }

    private HostingDetails get(Reader reader) {
        return hosting.of(mobility, reader);
    }

    private Reader host() {
        return reader(world.host());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
