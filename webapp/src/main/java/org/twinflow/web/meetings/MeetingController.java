package org.twinflow.web.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.meetings.MeetingDetails.State;
import org.twinflow.meetings.MeetingId;
import org.twinflow.meetings.Meetings;
import org.twinflow.meetings.Suits;
import org.twinflow.people.People;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.StaleException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The meetings of a project: proposing times, answering them, choosing one; {@code meetings/list}. */
@Controller
@RequestMapping("/projects/{slug}/meetings")
class MeetingController {

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final String TIME = "at-";

    private final Projects projects;
    private final Meetings meetings;
    private final People people;
    private final RoomModel rooms;
    private final FormErrors errors;
    private final Texts texts;

    MeetingController(
            Projects projects, Meetings meetings, People people, RoomModel rooms, FormErrors errors, Texts texts) {
        this.projects = projects;
        this.meetings = meetings;
        this.people = people;
        this.rooms = rooms;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        model.addAttribute("meetings", meetings.of(project.id(), reader));
        model.addAttribute("mayAsk", reader.teachesIn(project.id().id()));
        rooms.putRefusals(project, reader, model);
        return "meetings/list";
    }

    @GetMapping("/new")
    String form(@PathVariable String slug, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        return form(MeetingForm.empty(), reader, model);
    }

    @PostMapping
    String ask(
            @PathVariable String slug,
            @ModelAttribute MeetingForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = framed(slug, reader, model);
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        try {
            var zone = people.person(reader.person()).zone();
            var id = meetings.ask(project.id(), form.wanted(zone), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("meetings.asked")));
            return "redirect:/projects/{slug}/meetings/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(form, reader, model);
        }
    }

    @GetMapping("/{meeting}")
    String show(@PathVariable String slug, @PathVariable MeetingId meeting, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        var details = meetings.get(meeting, reader);
        reader.mustSee(details.project().equals(project.id()), meeting);
        model.addAttribute("meeting", details);
        model.addAttribute("answers", Choice.all("meetings.suits.", List.of(Suits.values()), texts));
        model.addAttribute("mayAnswer", reader.teachesIn(project.id().id()) && details.isOpen());
        model.addAttribute("mayWrite", reader.teachesIn(project.id().id()) && details.state() == State.CHOSEN);
        model.addAttribute("mayChoose", Meetings.mayChoose(details, reader));
        model.addAttribute("zone", people.person(reader.person()).zone().getId());
        if (details.state() == State.CHOSEN) {
            rooms.put(project, meeting, reader, model);
        }
        return "meetings/show";
    }

    /** @param form the answer to each time, by {@code at-} and the time */
    @PostMapping("/{meeting}/answers")
    String answer(
            @PathVariable MeetingId meeting,
            @RequestParam Map<String, String> form,
            Reader reader,
            RedirectAttributes flash) {
        var said = new HashMap<Instant, Suits>();
        form.forEach((field, answer) -> {
            if (field.startsWith(TIME) && !answer.isEmpty()) {
                said.put(time(field.substring(TIME.length())), suits(answer));
            }
        });
        meetings.answer(meeting, said, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("meetings.answered")));
        return "redirect:/projects/{slug}/meetings/{meeting}";
    }

    @PostMapping("/{meeting}/choose")
    String choose(
            @PathVariable MeetingId meeting,
            @RequestParam(defaultValue = "") String time,
            Reader reader,
            RedirectAttributes flash) {
        meetings.choose(meeting, time(time), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("meetings.chosen")));
        return "redirect:/projects/{slug}/meetings/{meeting}";
    }

    @PostMapping("/{meeting}/call-off")
    String callOff(@PathVariable MeetingId meeting, Reader reader, RedirectAttributes flash) {
        meetings.callOff(meeting, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("meetings.off")));
        return "redirect:/projects/{slug}/meetings";
    }

    /** @param version of the meeting that the writer saw */
    @PostMapping("/{meeting}/minutes")
    String write(
            @PathVariable String slug,
            @PathVariable MeetingId meeting,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "-1") long version,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            meetings.write(meeting, text, version, reader);
        } catch (StaleException | InvalidException refused) {
            model.addAttribute("given", text);
            model.addAttribute("stale", refused instanceof StaleException);
            if (refused instanceof InvalidException invalid) {
                errors.show(invalid, model);
            }
            response.setStatus(refused instanceof StaleException ? CONFLICT : UNPROCESSABLE);
            return show(slug, meeting, reader, model);
        }
        flash.addFlashAttribute("toast", Toast.done(texts.of("meetings.minutes.saved")));
        return "redirect:/projects/{slug}/meetings/{meeting}";
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException nonsense) {
            throw new InvalidException(FieldError.of("time", "meetings.time.unknown"));
        }
    }

    private static Suits suits(String text) {
        for (var each : Suits.values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new InvalidException(FieldError.of("answer", "projects.choice.missing"));
    }

    private String form(MeetingForm form, Reader reader, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("zone", people.person(reader.person()).zone().getId());
        return "meetings/form";
    }

    private ProjectSummary framed(String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute("crumbs", List.of(Crumb.of(project)));
        return project;
    }
}
