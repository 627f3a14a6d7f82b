package org.twinflow.web.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Awaits;
import org.twinflow.inbox.Completion;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxProperties;
import org.twinflow.inbox.TaskState;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Takes what people do with a task and leads on to the next. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    private final TaskWork work;
    private final Inbox inbox;
    private final InboxPages pages;
    private final FormErrors errors;
    private final Texts texts;
    private final Dates dates;
    private final InboxProperties properties;
    private final Clock clock;

    TaskController(
            TaskWork work,
            Inbox inbox,
            InboxPages pages,
            FormErrors errors,
            Texts texts,
            Dates dates,
            InboxProperties properties,
            Clock clock) {
        this.work = work;
        this.inbox = inbox;
        this.pages = pages;
        this.errors = errors;
        this.texts = texts;
        this.dates = dates;
        this.properties = properties;
        this.clock = clock;
    }

    @PostMapping("/complete")
    ModelAndView complete(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var answers = FormViews.answers(parameters);
        try {
            var done = work.complete(id, answers, properties.undo(), reader, locale);
            var task = done.task();
            flash.addFlashAttribute("toast", told(id, done));
            return to(pages.next(task, list(parameters), reader, locale)
                    .map(next -> list(parameters).open(next.id()))
                    .orElseGet(() -> list(parameters).path()));
        } catch (InvalidException invalid) {
            var open = inbox.task(id, reader, locale);
            errors.show(invalid, model);
            pages.list(list(parameters).with(id), null, reader, locale, model);
            pages.task(open, answers, reader, locale, model);
            pages.neighbours(open, list(parameters), model);
            model.addAttribute("alone", true);
            model.addAttribute("title", open.name());
            return new ModelAndView("inbox/inbox", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Toast told(String id, Completion done) {
        var text = texts.of("inbox.completed", done.task().name());
        return done.state() == TaskState.DONE
                ? Toast.done(text)
                : Toast.undoable(
                        text,
                        "/tasks/" + id + "/undo",
                        Duration.between(clock.instant(), done.at()).plusMillis(500));
    }

    @PostMapping("/undo")
    String undo(@PathVariable String id, Reader reader, RedirectAttributes flash) {
        work.undo(id, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("inbox.undone")));
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id, Reader reader) {
        work.claim(id, reader);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/unclaim")
    String unclaim(@PathVariable String id, Reader reader) {
        work.unclaim(id, reader);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/assign")
    String assign(@PathVariable String id, @RequestParam PersonId person, Reader reader, RedirectAttributes flash) {
        work.assign(id, person, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("inbox.assigned")));
        return "redirect:/inbox";
    }

    /** Puts the task off until tomorrow and keeps what is filled in. */
    @PostMapping("/later")
    String later(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            Reader reader,
            RedirectAttributes flash) {
        if (parameters.containsKey("_draft")) {
            work.saveDraft(id, FormViews.answers(parameters), version(parameters), reader);
        }
        var tomorrow = dates.date(clock.instant()).plusDays(1);
        work.snooze(id, tomorrow, reader);
        flash.addFlashAttribute("toast", Toast.undoable(texts.of("inbox.later.done"), "/tasks/" + id + "/wake"));
        return "redirect:/inbox";
    }

    /** @param open whether the day does not count, only what is awaited */
    @PostMapping("/snooze")
    String snooze(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable Awaits awaits,
            @RequestParam(defaultValue = "false") boolean open,
            Reader reader,
            RedirectAttributes flash) {
        var day = open && awaits != null ? null : until;
        work.snooze(id, day, awaits, reader);
        var text = day == null ? texts.of("inbox.snoozed.open") : texts.of("inbox.snoozed", day);
        flash.addFlashAttribute("toast", Toast.undoable(text, "/tasks/" + id + "/wake"));
        return "redirect:/inbox";
    }

    @PostMapping("/wake")
    String wake(@PathVariable String id, Reader reader) {
        work.wake(id, reader);
        return "redirect:/tasks/" + id;
    }

    /** What the script needs after it has saved. */
    record Saved(int version, String text) {}

    @RequestMapping(
            path = "/draft",
            method = {RequestMethod.POST, RequestMethod.PUT},
            produces = "application/json")
    @ResponseBody
    Saved draft(@PathVariable String id, @RequestParam Map<String, String> parameters, Reader reader) {
        var saved = work.saveDraft(id, FormViews.answers(parameters), version(parameters), reader);
        return new Saved(saved.version(), texts.of("inbox.saved", dates.clock(saved.savedAt())));
    }

    private static int version(Map<String, String> parameters) {
        var version = parameters.getOrDefault("_draft", "0");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** The list that the task was opened from. */
    private static InboxAddress list(Map<String, String> parameters) {
        return InboxAddress.parse(parameters.get("_list"));
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
