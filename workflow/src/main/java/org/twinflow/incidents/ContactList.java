package org.twinflow.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/** Who may have to be called during a journey. */
public record ContactList(MobilitySummary mobility, List<Row> rows) {

    public ContactList {
        rows = List.copyOf(rows);
    }

    public long missing() {
        return rows.stream().filter(row -> row.phone().isEmpty()).count();
    }

    /**
     * Somebody with a number.
     *
     * @param school for a family the one of the traveller
     * @param traveller whose family it is, or null
     */
    public record Row(
            Whom whom, SchoolSummary school, @Nullable PersonSummary traveller, String name, String phone) {

        /** The number as a telephone dials it. */
        public String dial() {
            return phone.replaceAll("[^+\\d]", "");
        }
    }
}
