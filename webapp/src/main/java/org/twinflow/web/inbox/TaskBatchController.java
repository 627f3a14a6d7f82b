package org.twinflow.web.inbox;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Awaits;
import org.twinflow.inbox.InboxProperties;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.TaskBatches;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.shared.BatchResult;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.web.shell.Back;
import org.twinflow.web.shell.BatchAnswers;
import org.twinflow.web.shell.FormErrors;

/** Actions on several tasks at once. */
@Controller
@RequestMapping("/tasks")
class TaskBatchController {

    private static final URI INBOX = URI.create("/inbox");

    private final TaskBatches batches;
    private final TaskWork work;
    private final FormViews forms;
    private final Dues dues;
    private final FormErrors errors;
    private final BatchAnswers answers;
    private final InboxProperties properties;

    TaskBatchController(
            TaskBatches batches,
            TaskWork work,
            FormViews forms,
            Dues dues,
            FormErrors errors,
            BatchAnswers answers,
            InboxProperties properties) {
        this.batches = batches;
        this.work = work;
        this.forms = forms;
        this.dues = dues;
        this.errors = errors;
        this.answers = answers;
        this.properties = properties;
    }

    @PostMapping("/bulk")
    String act(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") List<String> ids,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable Awaits awaits,
            @RequestParam(defaultValue = "") String back,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        if (action.equals("alike") && !ids.isEmpty()) {
            flash.addFlashAttribute("ticked", ids);
            return "redirect:/tasks/" + ids.getFirst() + "/alike";
        }
        var result = run(action, ids, person, until, awaits, reader, locale);
        say(action, result, flash);
        return "redirect:" + Back.to(back, INBOX);
    }

    private BatchResult run(
            String action,
            List<String> ids,
            String person,
            @Nullable LocalDate until,
            @Nullable Awaits awaits,
            Reader reader,
            Locale locale) {
        return switch (action) {
            case "claim" -> batches.claim(ids, reader, locale);
            case "assign" -> batches.assign(ids, chosen(person), reader, locale);
            case "snooze" -> batches.snooze(ids, day(until), awaits, reader, locale);
            default -> throw new RefusedException("inbox.bulk.none");
        };
    }

    /** The tasks that ask the same, with the form that answers them all. */
    @GetMapping("/{id}/alike")
    String alike(@PathVariable String id, Reader reader, Locale locale, Model model) {
        var ticked = model.getAttribute("ticked");
        show(id, ticked instanceof List<?> some ? some : null, Map.of(), reader, locale, model);
        return "inbox/alike";
    }

    @PostMapping("/{id}/alike")
    ModelAndView complete(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> ids,
            @RequestParam Map<String, String> parameters,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var given = FormViews.answers(parameters);
        given.remove("ids");
        try {
            var result = batches.complete(id, ids, given, properties.undo(), reader, locale);
            say("alike", result, flash);
            return new ModelAndView("redirect:/inbox");
        } catch (InvalidException invalid) {
            errors.show(invalid, model);
            show(id, ids, given, reader, locale, model);
            return new ModelAndView("inbox/alike", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Takes the whole of it back. */
    @PostMapping("/batches/{batch}/undo")
    String undo(@PathVariable UUID batch, Reader reader, Locale locale, RedirectAttributes flash) {
        answers.say("inbox.bulk.done.undo", batches.undo(batch, reader, locale), null, flash);
        return "redirect:/inbox";
    }

    private void say(String action, BatchResult result, RedirectAttributes flash) {
        answers.say("inbox.bulk.done." + action, result, "/tasks/batches/" + result.batch() + "/undo", flash);
    }

    private void show(
            String id, @Nullable List<?> ticked, Map<String, String> given, Reader reader, Locale locale, Model model) {
        var alike = batches.alike(id, reader, locale);
        var task = alike.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException("inbox.gone"));
        if (task.formKey() != null) {
            throw new RefusedException("inbox.own.page");
        }
        model.addAttribute("task", task);
        model.addAttribute("rows", rows(alike, ticked));
        model.addAttribute(
                "form",
                work.form(id, reader, locale)
                        .map(form -> given.isEmpty() ? forms.of(form) : forms.of(form, given))
                        .orElse(null));
    }

    private List<Row> rows(List<InboxTask> alike, @Nullable List<?> ticked) {
        var rows = new ArrayList<Row>();
        alike.forEach(
                each -> rows.add(new Row(each, dues.of(each), "", ticked == null || ticked.contains(each.id()), null)));
        return rows;
    }

    private static PersonId chosen(String person) {
        try {
            return PersonId.of(person);
        } catch (IllegalArgumentException nobody) {
            throw new InvalidException(FieldError.of("person", "inbox.field.required"));
        }
    }

    private static LocalDate day(@Nullable LocalDate until) {
        if (until == null) {
            throw new InvalidException(FieldError.of("until", "inbox.field.required"));
        }
        return Objects.requireNonNull(until);
    }
}
