package org.twinflow.web.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.budget.BudgetDetails;
import org.twinflow.budget.BudgetLine;
import org.twinflow.budget.Budgets;
import org.twinflow.budget.PaymentDetails;
import org.twinflow.mobility.MobilityId;
import org.twinflow.web.shell.Cells;
import org.twinflow.web.shell.CsvFile;
import org.twinflow.web.shell.Texts;

/** What a journey costs, for scripts and for a table. */
@RestController
class BudgetApi {

    private static final String API = "/api/v1/mobilities/{id}/budget";

    private static final List<String> COLUMNS =
            List.of("part", "school", "kind", "for", "count", "days", "unit", "amount", "date", "words", "receipt");

    private final Budgets budgets;
    private final Texts texts;

    BudgetApi(Budgets budgets, Texts texts) {
        this.budgets = budgets;
        this.texts = texts;
    }

    @GetMapping(API)
    BudgetJson show(@PathVariable MobilityId id, Reader reader) {
        return BudgetJson.of(budgets.of(id, reader));
    }

    @PutMapping(API)
    BudgetJson change(@PathVariable MobilityId id, @RequestBody SheetForm form, Reader reader) {
        var rates = BudgetForm.rates(form.pupilDay(), form.adultDay(), form.organisation());
        budgets.change(id, rates, BudgetForm.distances(form.distances()), reader);
        return show(id, reader);
    }

    @PostMapping(API + "/payments")
    @ResponseStatus(HttpStatus.CREATED)
    BudgetJson enter(@PathVariable MobilityId id, @RequestBody PaymentForm form, Reader reader) {
        budgets.enter(id, BudgetForm.payment(form.on(), form.kind(), form.amount(), form.words()), reader);
        return show(id, reader);
    }

    @PostMapping(API + "/payments/{payment}/strike")
    BudgetJson strike(@PathVariable MobilityId id, @PathVariable UUID payment, Reader reader) {
        budgets.strike(id, payment, reader);
        return show(id, reader);
    }

    @GetMapping("/mobilities/{id}/budget.csv")
    ResponseEntity<byte[]> csv(@PathVariable MobilityId id, Reader reader) {
        var budget = budgets.of(id, reader);
        var columns = COLUMNS.stream()
                .map(column -> texts.of("budget.column." + column))
                .toList();
        var planned = budget.planned().stream().map(this::cells);
        var paid = budget.paid().stream().filter(payment -> !payment.struck()).map(this::cells);
        return CsvFile.of("budget.csv", columns, Stream.concat(planned, paid));
    }

    private List<String> cells(BudgetLine line) {
        return List.of(
                texts.of("budget.planned"),
                Cells.safe(line.school().name()),
                texts.of("budget.kind." + line.kind()),
                texts.of(line.pupils() ? "budget.pupils" : "budget.adults"),
                Integer.toString(line.count()),
                line.days() == null ? "" : line.days().toString(),
                line.unit().toString(),
                line.amount().toString(),
                "",
                "",
                "");
    }

    private List<String> cells(PaymentDetails payment) {
        return List.of(
                texts.of("budget.paid"),
                "",
                texts.of("budget.kind." + payment.kind()),
                "",
                "",
                "",
                "",
                payment.amount().toString(),
                payment.on().toString(),
                Cells.safe(payment.words()),
                payment.receipt() == null ? "" : payment.receipt().toString());
    }

    record SheetForm(
            @Nullable String pupilDay,
            @Nullable String adultDay,
            @Nullable String organisation,
            @Nullable Map<String, Integer> distances) {}

    record PaymentForm(
            @Nullable String on,
            @Nullable String kind,
            @Nullable String amount,
            @Nullable String words) {}

    record BudgetJson(
            BigDecimal planned, BigDecimal paid, BigDecimal left, List<LineJson> lines, List<PaymentJson> payments) {

        static BudgetJson of(BudgetDetails budget) {
            var total = budget.total();
            return new BudgetJson(
                    total.planned().euros(),
                    total.paid().euros(),
                    total.left().euros(),
                    budget.planned().stream().map(LineJson::of).toList(),
                    budget.paid().stream().map(PaymentJson::of).toList());
        }
    }

    record LineJson(
            String school,
            String kind,
            boolean pupils,
            int count,
            @Nullable Integer days,
            BigDecimal unit,
            BigDecimal amount) {

        static LineJson of(BudgetLine line) {
            return new LineJson(
                    line.school().id().toString(),
                    line.kind().name(),
                    line.pupils(),
                    line.count(),
                    line.days(),
                    line.unit().euros(),
                    line.amount().euros());
        }
    }

    record PaymentJson(
            String id, LocalDate on, String kind, BigDecimal amount, String words, boolean receipt, boolean struck) {

        static PaymentJson of(PaymentDetails payment) {
            return new PaymentJson(
                    payment.id().toString(),
                    payment.on(),
                    payment.kind().name(),
                    payment.amount().euros(),
                    payment.words(),
                    payment.receipt() != null,
                    payment.struck());
        }
    }
}
