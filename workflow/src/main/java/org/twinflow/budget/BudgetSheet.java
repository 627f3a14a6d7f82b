package org.twinflow.budget;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.SchoolId;

/** What one has to know of a journey to reckon its costs. */
@Entity
class BudgetSheet {

    @Id
    private UUID mobility;

    @Version
    private @Nullable Long lock;

    private @Nullable Long pupilDay;
    private @Nullable Long adultDay;
    private @Nullable Long organisation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "budget_distance", joinColumns = @JoinColumn(name = "mobility"))
    @MapKeyColumn(name = "school")
    @Column(name = "kilometres")
    private Map<UUID, Integer> distances = new HashMap<>();

    BudgetSheet(MobilityId mobility) {
        this.mobility = mobility.id();
    }

    @SuppressWarnings("NullAway.Init")
    protected BudgetSheet() {}

    Rates rates() {
        return new Rates(money(pupilDay), money(adultDay), money(organisation));
    }

    @Nullable Integer distance(SchoolId school) {
        return distances.get(school.id());
    }

    void change(Rates rates, Map<SchoolId, Integer> kilometres) {
        pupilDay = cents(rates.pupilDay());
        adultDay = cents(rates.adultDay());
        organisation = cents(rates.organisation());
        distances.clear();
        kilometres.forEach((school, far) -> distances.put(school.id(), far));
    }

    private static @Nullable Money money(@Nullable Long cents) {
        return cents == null ? null : new Money(cents);
    }

    private static @Nullable Long cents(@Nullable Money money) {
        return money == null ? null : Long.valueOf(money.cents());
    }
}
