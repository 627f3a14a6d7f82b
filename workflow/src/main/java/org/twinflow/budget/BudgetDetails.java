package org.twinflow.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;

/**
 * What a journey costs.
 *
 * @param given what the grant agreement says otherwise
 * @param rates what is reckoned with: the programme's table where the agreement says nothing
 * @param distances in kilometres, one way, by sending school; who has none is left out
 * @param call for which calls the table holds, and when it was read
 */
public record BudgetDetails(
        MobilitySummary mobility,
        Rates given,
        Rates rates,
        Map<SchoolId, Integer> distances,
        List<BudgetLine> planned,
        List<PaymentDetails> paid,
        List<Sum> sums,
        String call,
        LocalDate readOn) {

    public BudgetDetails {
        distances = Map.copyOf(distances);
        planned = List.copyOf(planned);
        paid = List.copyOf(paid);
        sums = List.copyOf(sums);
    }

    /** The schools whose way nobody has measured yet. */
    public List<SchoolSummary> unmeasured() {
        return mobility.sending().stream()
                .filter(school -> !distances.containsKey(school.id()))
                .toList();
    }

    public Sum total() {
        return new Sum(
                null,
                sums.stream().map(Sum::planned).reduce(Money.NONE, Money::plus),
                sums.stream().map(Sum::paid).reduce(Money.NONE, Money::plus));
    }

    /**
     * What is planned and paid.
     *
     * @param kind null for all
     */
    public record Sum(@Nullable CostKind kind, Money planned, Money paid) {

        /** What is left; negative where more was spent than planned. */
        public Money left() {
            return planned.minus(paid);
        }
    }
}
