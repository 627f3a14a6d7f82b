package org.twinflow.web.followup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.followup.GreenTravel;
import org.twinflow.followup.Leg;
import org.twinflow.followup.Means;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** A declaration as it is typed: the fields of each leg in turn; lines without any word are left out. */
record GreenForm(
        @Nullable List<String> day,
        @Nullable List<String> from,
        @Nullable List<String> to,
        @Nullable List<String> means,
        @Nullable List<String> km,
        @Nullable String description) {

    private static final int EMPTY_LINES = 2;
    private static final int AT_LEAST = 4;

    /** A leg as its row in the form shows it. */
    public record Row(String day, String from, String to, String means, String km) {

        boolean isEmpty() {
            return day.isBlank() && from.isBlank() && to.isBlank() && km.isBlank();
        }
    }

    GreenTravel travel() {
        return new GreenTravel(
                rows(0).stream()
                        .filter(row -> !row.isEmpty())
                        .map(GreenForm::leg)
                        .toList(),
                description == null ? "" : description);
    }

    /** What was typed, and some lines to go on. */
    List<Row> rows() {
        return rows(Math.max(AT_LEAST, size() + EMPTY_LINES));
    }

    private List<Row> rows(int least) {
        var rows = new ArrayList<Row>();
        for (var at = 0; at < Math.min(GreenTravel.MOST_LEGS + 1, Math.max(least, size())); at++) {
            rows.add(new Row(at(day, at), at(from, at), at(to, at), at(means, at), at(km, at)));
        }
        return rows;
    }

    private int size() {
        return day == null ? 0 : day.size();
    }

    private static Leg leg(Row row) {
        var means = Arrays.stream(Means.values())
                .filter(each -> each.name().equals(row.means()))
                .findFirst()
                .orElseThrow(() -> wrong());
        try {
            return new Leg(
                    LocalDate.parse(row.day()),
                    row.from(),
                    row.to(),
                    means,
                    Integer.parseInt(row.km().strip()));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw wrong();
        }
    }

    private static InvalidException wrong() {
        return new InvalidException(FieldError.of("legs", "followup.green.form"));
    }

    private static String at(@Nullable List<String> values, int at) {
        return values == null || at >= values.size() ? "" : values.get(at);
    }
}
