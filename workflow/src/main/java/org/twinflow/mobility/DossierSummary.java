package org.twinflow.mobility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * A participant's papers; or, without a person, the papers of the whole group.
 *
 * @param items what is asked for, by code
 */
public record DossierSummary(
        DossierId id,
        MobilityId mobility,
        @Nullable PersonSummary person,
        @Nullable SchoolSummary school,
        TravellerKind kind,
        boolean minor,
        boolean withdrawn,
        List<ItemSummary> items) {

    public DossierSummary {
        items = List.copyOf(items);
    }

    public boolean isOfGroup() {
        return person == null;
    }

    /** The papers that the departure waits for. */
    public List<ItemSummary> mandatory() {
        return items.stream().filter(ItemSummary::isMandatory).toList();
    }

    public long settled() {
        return mandatory().stream().filter(item -> item.state().isSettled()).count();
    }

    public boolean isComplete() {
        return mandatory().stream().allMatch(item -> item.state().isSettled());
    }

    public @Nullable ItemSummary item(Paper paper) {
        return items.stream().filter(item -> item.paper() == paper).findFirst().orElse(null);
    }
}
