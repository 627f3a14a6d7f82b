package org.twinflow.web.budget;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.budget.Budgets;
import org.twinflow.budget.CostKind;
import org.twinflow.budget.Money;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.documents.DocumentDoor;
import org.twinflow.web.documents.Posted;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.mobility.MobilityFrame;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** What a journey costs: planned and paid. */
@Controller
@RequestMapping("/mobilities/{id}/budget")
class BudgetController {

    private final Budgets budgets;
    private final MobilityFrame frame;
    private final FileGate gate;
    private final DocumentDoor door;
    private final FormErrors errors;
    private final Texts texts;
    private final Clock clock;

    BudgetController(
            Budgets budgets,
            MobilityFrame frame,
            FileGate gate,
            DocumentDoor door,
            FormErrors errors,
            Texts texts,
            Clock clock) {
        this.budgets = budgets;
        this.frame = frame;
        this.gate = gate;
        this.door = door;
        this.errors = errors;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable MobilityId id, Reader reader, Locale locale, Model model) {
        var mobility = frame.show(id, reader, model).summary();
        model.addAttribute("budget", budgets.of(id, reader));
        model.addAttribute("euros", new Euros(locale));
        model.addAttribute("kinds", Choice.all("budget.kind.", List.of(CostKind.values()), texts));
        model.addAttribute(
                "today", LocalDate.ofInstant(clock.instant(), mobility.host().zone()));
        return "budget/show";
    }

    @PostMapping
    String change(
            @PathVariable MobilityId id,
            @RequestParam Map<String, String> form,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return trying(id, form, "reckoning", reader, locale, model, response, () -> {
            var schools = budgets.of(id, reader).mobility().sending();
            var rates = BudgetForm.rates(form.get("pupilDay"), form.get("adultDay"), form.get("organisation"));
            budgets.change(id, rates, BudgetForm.distances(schools, form), reader);
            flash.addFlashAttribute("toast", done(texts.of("budget.changed")));
        });
    }

    @PostMapping("/payments")
    String enter(
            @PathVariable MobilityId id,
            @RequestParam Map<String, String> form,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return trying(id, form, "paid", reader, locale, model, response, () -> {
            var paid = BudgetForm.payment(form.get("on"), form.get("kind"), form.get("amount"), form.get("words"));
            budgets.enter(id, paid, reader);
            flash.addFlashAttribute("toast", done(texts.of("budget.entered")));
        });
    }

    @PostMapping("/payments/{payment}/strike")
    String strike(@PathVariable MobilityId id, @PathVariable UUID payment, Reader reader) {
        budgets.strike(id, payment, reader);
        return back(id, "paid");
    }

    @PostMapping("/payments/{payment}/receipt")
    String file(
            @PathVariable MobilityId id,
            @PathVariable UUID payment,
            @RequestParam MultipartFile file,
            Reader reader,
            RedirectAttributes flash)
            throws IOException {
        try (var content = file.getInputStream()) {
            budgets.file(id, payment, Posted.upload(file), content, reader);
        }
        flash.addFlashAttribute("toast", done(texts.of("budget.filed")));
        return back(id, "paid");
    }

    @GetMapping("/payments/{payment}/receipt")
    @Nullable ResponseEntity<Resource> receipt(
            @PathVariable MobilityId id, @PathVariable UUID payment, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(door, DocumentDoor.what(budgets.receipt(id, payment, reader), null), reader, response);
    }

    private String trying(
            MobilityId id,
            Map<String, String> form,
            String part,
            Reader reader,
            Locale locale,
            Model model,
            HttpServletResponse response,
            Runnable deed) {
        try {
            deed.run();
            return back(id, part);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("given", form);
            return show(id, reader, locale, model);
        }
    }

    private static String back(MobilityId id, String part) {
        return "redirect:/mobilities/" + id + "/budget#" + part;
    }

    /** Amounts as the reader writes them. */
    public record Euros(Locale locale) {

        public String of(Money money) {
            var format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(Currency.getInstance("EUR"));
            return format.format(money.euros());
        }
    }
}
