package org.twinflow.web.talks;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.twinflow.access.Reader;
import org.twinflow.inbox.Inbox;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.InvalidException;
import org.twinflow.talks.RemarkId;
import org.twinflow.talks.TaskTalk;
import org.twinflow.web.shell.FormErrors;

/** Shows and takes what is said beside a task: as a part of the task's page, or as a page of its own without scripts. */
@Controller
@RequestMapping("/tasks/{id}/talk")
class TalkController {

    private static final String PART = "talks/talk :: talk";
    private static final String PAGE = "talks/page";

    private final TaskTalk talk;
    private final Inbox inbox;
    private final FormErrors errors;

    TalkController(TaskTalk talk, Inbox inbox, FormErrors errors) {
        this.talk = talk;
        this.inbox = inbox;
        this.errors = errors;
    }

    @HxRequest
    @GetMapping
    String part(@PathVariable String id, Reader reader, Locale locale, Model model) {
        show(id, reader, locale, model);
        return PART;
    }

    @GetMapping
    String page(@PathVariable String id, Reader reader, Locale locale, Model model) {
        show(id, reader, locale, model);
        model.addAttribute("task", inbox.task(id, reader, locale));
        return PAGE;
    }

    /**
     * @param to the remark that is replied to, or empty
     * @param person who is asked, or empty to say it to all
     */
    @PostMapping
    ModelAndView say(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Reader reader,
            Locale locale,
            Model model) {
        try {
            if (person == null) {
                talk.say(id, text, to == null ? null : new RemarkId(to), reader, locale);
            } else {
                talk.ask(id, new PersonId(person), text, reader, locale);
            }
        } catch (InvalidException invalid) {
            return again(id, invalid, new Given(text, to, person), part, reader, locale, model);
        }
        return after(id, part, reader, locale, model);
    }

    /** What was written and not taken. */
    record Given(String text, @Nullable UUID to, @Nullable UUID person) {

        public boolean isTo(@Nullable RemarkId remark) {
            return Objects.equals(to, remark == null ? null : remark.id());
        }
    }

    @PostMapping("/{remark}/withdraw")
    ModelAndView withdraw(
            @PathVariable String id,
            @PathVariable UUID remark,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Reader reader,
            Locale locale,
            Model model) {
        talk.withdraw(id, new RemarkId(remark), reader, locale);
        return after(id, part, reader, locale, model);
    }

    /** Names to choose from while writing. */
    @GetMapping("/names")
    ResponseEntity<List<String>> names(
            @PathVariable String id, @RequestParam(defaultValue = "") String q, Reader reader, Locale locale) {
        var names = talk.named(id, q, reader, locale).stream()
                .map(PersonSummary::name)
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(names);
    }

    private ModelAndView after(String id, boolean part, Reader reader, Locale locale, Model model) {
        if (!part) {
            return new ModelAndView("redirect:/tasks/" + id + "/talk");
        }
        show(id, reader, locale, model);
        return new ModelAndView(PART, model.asMap());
    }

    private ModelAndView again(
            String id, InvalidException invalid, Given given, boolean part, Reader reader, Locale locale, Model model) {
        errors.show(invalid, model);
        model.addAttribute("given", given);
        var view = part ? part(id, reader, locale, model) : page(id, reader, locale, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void show(String id, Reader reader, Locale locale, Model model) {
        model.addAttribute("talk", talk.of(id, reader, locale));
        if (!model.containsAttribute("given")) {
            model.addAttribute("given", new Given("", null, null));
        }
    }
}
