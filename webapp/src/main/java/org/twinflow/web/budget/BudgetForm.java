package org.twinflow.web.budget;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.budget.CostKind;
import org.twinflow.budget.Money;
import org.twinflow.budget.NewPayment;
import org.twinflow.budget.Rates;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Amounts, days and distances as pages and scripts send them. */
final class BudgetForm {

    private BudgetForm() {}

    static Rates rates(@Nullable String pupilDay, @Nullable String adultDay, @Nullable String organisation) {
        return new Rates(
                optional("pupilDay", pupilDay), optional("adultDay", adultDay), optional("organisation", organisation));
    }

    /** @param form {@code distance-ID} for each school; an empty one is not known */
    static Map<SchoolId, Integer> distances(List<SchoolSummary> schools, Map<String, String> form) {
        var distances = new HashMap<SchoolId, Integer>();
        for (var school : schools) {
            var far = form.getOrDefault("distance-" + school.id(), "").strip();
            if (!far.isEmpty()) {
                distances.put(school.id(), kilometres(far));
            }
        }
        return distances;
    }

    static Map<SchoolId, Integer> distances(@Nullable Map<String, Integer> given) {
        var distances = new HashMap<SchoolId, Integer>();
        if (given != null) {
            given.forEach((school, far) -> distances.put(school(school), far));
        }
        return distances;
    }

    static NewPayment payment(
            @Nullable String on, @Nullable String kind, @Nullable String amount, @Nullable String words) {
        return new NewPayment(day(on), kind(kind), amount(amount), words == null ? "" : words);
    }

    private static SchoolId school(String id) {
        try {
            return new SchoolId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new InvalidException(FieldError.of("distance", "budget.distance.form"));
        }
    }

    private static int kilometres(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new InvalidException(FieldError.of("distance", "budget.distance.form"));
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Money optional(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Money.parse(text).orElseThrow(() -> new InvalidException(FieldError.of(field, "budget.amount.form")));
    }

    private static Money amount(@Nullable String text) {
        return Money.parse(text == null ? "" : text)
                .orElseThrow(() -> new InvalidException(FieldError.of("amount", "budget.amount.form")));
    }

    private static CostKind kind(@Nullable String name) {
        return Arrays.stream(CostKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidException(FieldError.of("kind", "budget.kind.form")));
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw new InvalidException(FieldError.of("on", "budget.on.form"));
        }
    }
}
