package org.twinflow.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.documents.Documents;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Two pupils of a French school go to Greece by train for eight days, with two days of travel. */
@SpringBootTest
class BudgetTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Rates BY_THE_TABLE = new Rates(null, null, null);

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Budgets budgets;

    @Autowired
    Documents documents;

    private World world;
    private MobilityId mobility;

    @BeforeEach
    void twoPupils() {
        world = journeys.aWorld();
        mobility = journeys.aMobility(world);
        journeys.add(mobility, world, world.pupil(), world.mother());
        journeys.add(
                mobility, world, fixtures.aPerson("pupil", world.france()), fixtures.aPerson("father", world.france()));
    }

    @Test
    void reckonsByTravellersDaysAndWay() {
        assertThat(get().unmeasured()).hasSize(2);

        budgets.change(mobility, BY_THE_TABLE, Map.of(world.france(), 2100), coordinator());

        assertThat(get().unmeasured()).hasSize(1);
        assertThat(get().planned())
                .extracting(BudgetLine::kind, BudgetLine::amount)
                .containsExactly(
                        tuple(CostKind.TRAVEL, new Money(2 * 53500)),
                        tuple(CostKind.SUPPORT, new Money(2 * 10 * 7400)),
                        tuple(CostKind.ORGANISATION, new Money(2 * 10000)));
        assertThat(get().total().planned()).isEqualTo(new Money(107000 + 148000 + 20000));
    }

    @Test
    void reckonsByTheGrantAgreementWhereItSaysOtherwise() {
        budgets.change(
                mobility, new Rates(new Money(6000), null, new Money(60000)), Map.of(world.france(), 5), coordinator());

        assertThat(get().planned())
                .extracting(BudgetLine::amount)
                .containsExactly(Money.NONE, new Money(2 * 10 * 6000), new Money(100000));
        assertThat(get().rates().adultDay()).isEqualTo(new Money(17000));
        assertThatThrownBy(() -> budgets.change(mobility, BY_THE_TABLE, Map.of(world.france(), -1), coordinator()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> budgets.change(mobility, BY_THE_TABLE, Map.of(world.greece(), 100), coordinator()))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void countsWhatWasPaidAndNotWhatWasCrossedOut() {
        enter(CostKind.TRAVEL, 30_000);
        var wrong = enter(CostKind.SUPPORT, 999);

        budgets.strike(mobility, wrong, coordinator());

        assertThat(get().total().paid()).isEqualTo(new Money(30_000));
        assertThat(get().paid()).hasSize(2);
        assertThatThrownBy(() -> budgets.strike(mobility, wrong, coordinator())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> enter(CostKind.TRAVEL, 0)).isInstanceOf(InvalidException.class);
        var later = new NewPayment(TODAY.plusDays(5), CostKind.OTHER, new Money(1), "Bus");
        assertThatThrownBy(() -> budgets.enter(mobility, later, coordinator())).isInstanceOf(InvalidException.class);
    }

    @Test
    void filesReceiptsForTheCoordinators() {
        var paid = enter(CostKind.TRAVEL, 30_000);
        assertThatThrownBy(() -> budgets.receipt(mobility, paid, coordinator())).isInstanceOf(NotFoundException.class);

        budgets.file(
                mobility,
                paid,
                Upload.of("tickets.pdf"),
                new ByteArrayInputStream(MobilityFixtures.PDF),
                coordinator());

        var receipt = budgets.receipt(mobility, paid, coordinator());
        assertThat(documents.get(receipt, coordinator()).title()).isEqualTo("tickets.pdf");
        assertThatThrownBy(() -> documents.get(receipt, reader(world.teacher())))
                .isInstanceOf(NotFoundException.class);
        var other = journeys.aMobility(world);
        assertThatThrownBy(() -> budgets.receipt(other, paid, coordinator())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isForThoseWhoRunTheJourney() {
        assertThatThrownBy(() -> budgets.of(mobility, reader(world.teacher()))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> budgets.of(mobility, reader(world.head()))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> budgets.of(mobility, reader(world.mother()))).isInstanceOf(NotFoundException.class);
        var paid = enter(CostKind.OTHER, 100);
        assertThatThrownBy(() -> budgets.mayFile(mobility, paid, reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
    }

    private UUID enter(CostKind kind, long cents) {
        return budgets.enter(mobility, new NewPayment(TODAY, kind, new Money(cents), "Train tickets"), coordinator());
    }

    private BudgetDetails get() {
        return budgets.of(mobility, coordinator());
    }

    private Reader coordinator() {
        return reader(world.coordinator());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
