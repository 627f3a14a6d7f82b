package org.twinflow.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.mobility.MobilityDetails;
import org.twinflow.mobility.MobilityType;
import org.twinflow.mobility.Traveller;
import org.twinflow.mobility.TravellerKind;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;

/** Reckons what a journey may cost: by the travellers, the days, the way and how they go. */
@Component
class BudgetReckoning {

    private final UnitCosts units;

    BudgetReckoning(UnitCosts units) {
        this.units = units;
    }

    /** What the grant agreement says, else the programme's table. */
    Rates rates(MobilityDetails mobility, Rates given) {
        var country = mobility.summary().host().country();
        var type = mobility.summary().type();
        return new Rates(
                given.pupilDay() == null ? units.support(true, country).orElse(Money.NONE) : given.pupilDay(),
                given.adultDay() == null ? units.support(false, country).orElse(Money.NONE) : given.adultDay(),
                given.organisation() == null ? units.organisation(type) : given.organisation());
    }

    List<BudgetLine> plan(
            MobilityDetails mobility, List<Traveller> travellers, Rates rates, Map<SchoolId, Integer> distances) {
        var lines = new ArrayList<BudgetLine>();
        for (var school : mobility.summary().sending()) {
            var own = travellers.stream()
                    .filter(traveller -> traveller.school().equals(school.id()))
                    .toList();
            for (var pupils : List.of(true, false)) {
                var some = own.stream()
                        .filter(traveller -> pupils == (traveller.kind() == TravellerKind.PUPIL))
                        .toList();
                if (!some.isEmpty()) {
                    lines.addAll(plan(mobility, school, pupils, some, rates, distances.getOrDefault(school.id(), 0)));
                }
            }
        }
        return lines;
    }

    private List<BudgetLine> plan(
            MobilityDetails mobility,
            SchoolSummary school,
            boolean pupils,
            List<Traveller> some,
            Rates rates,
            int kilometres) {
        var lines = new ArrayList<BudgetLine>();
        var count = some.size();
        var way = units.travel(kilometres, mobility.green());
        lines.add(new BudgetLine(school, CostKind.TRAVEL, pupils, count, null, way, way.times(count)));
        var days = days(mobility);
        var day = or(pupils ? rates.pupilDay() : rates.adultDay());
        var stay = units.support(day, days);
        lines.add(new BudgetLine(school, CostKind.SUPPORT, pupils, count, days, day, stay.times(count)));
        var paid = (int) some.stream().filter(each -> !each.isAccompanying()).count();
        if (paid > 0) {
            lines.add(organisation(mobility.summary().type(), school, pupils, paid, or(rates.organisation())));
        }
        return lines;
    }

    private BudgetLine organisation(MobilityType type, SchoolSummary school, boolean pupils, int count, Money one) {
        var all = one.times(count);
        var amount =
                units.mostForGroup(type).filter(most -> most.compareTo(all) < 0).orElse(all);
        return new BudgetLine(school, CostKind.ORGANISATION, pupils, count, null, one, amount);
    }

    /** The days there and those of the way that are paid. */
    private int days(MobilityDetails mobility) {
        var summary = mobility.summary();
        var there = (int) (summary.end().toEpochDay() - summary.start().toEpochDay() + 1);
        return there + units.travelDays(mobility.travelDays(), mobility.green());
    }

    private static Money or(@Nullable Money money) {
        return money == null ? Money.NONE : money;
    }
}
