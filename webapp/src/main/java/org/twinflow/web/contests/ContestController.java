package org.twinflow.web.contests;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.twinflow.access.Role;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.contests.ContestEntryId;
import org.twinflow.contests.ContestMarks;
import org.twinflow.contests.ContestRankings;
import org.twinflow.contests.Contests;
import org.twinflow.contests.EntryDetails;
import org.twinflow.contests.EntryState;
import org.twinflow.contests.EntrySummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Where projects enter competitions. */
@Controller
@RequestMapping("/contests")
class ContestController {

    private final Contests contests;
    private final ContestMarks marks;
    private final ContestRankings rankings;
    private final Campaigns campaigns;
    private final Projects projects;
    private final FormErrors errors;
    private final Texts texts;

    ContestController(
            Contests contests,
            ContestMarks marks,
            ContestRankings rankings,
            Campaigns campaigns,
            Projects projects,
            FormErrors errors,
            Texts texts) {
        this.contests = contests;
        this.marks = marks;
        this.rankings = rankings;
        this.campaigns = campaigns;
        this.projects = projects;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String list(Reader reader, Locale locale, Model model) {
        var queue = marks.queue(reader, locale);
        model.addAttribute("campaigns", contests.all());
        model.addAttribute("entries", contests.of(reader, locale));
        model.addAttribute(
                "toMark", queue.stream().filter(mark -> mark.isOpen()).toList());
        model.addAttribute(
                "marked", queue.stream().filter(mark -> !mark.isOpen()).toList());
        return "contests/list";
    }

    @GetMapping("/{id}")
    ModelAndView contest(@PathVariable CampaignId id, Reader reader, Locale locale) {
        return new ModelAndView("contests/contest", attributes(id, reader, locale));
    }

    @PostMapping("/{id}/entries")
    ModelAndView enter(
            @PathVariable CampaignId id,
            @RequestParam ProjectId project,
            @RequestParam(defaultValue = "") String category,
            Reader reader,
            Locale locale) {
        try {
            return new ModelAndView("redirect:/contests/entries/" + contests.enter(id, project, category, reader));
        } catch (InvalidException invalid) {
            var page = new ModelAndView(
                    "contests/contest", attributes(id, reader, locale), HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("errors", errors.of(invalid));
            page.addObject("project", project);
            return page;
        }
    }

    @GetMapping("/entries/{id}")
    String entry(@PathVariable ContestEntryId id, Reader reader, Locale locale, Model model) {
        var details = contests.get(id, reader, locale);
        model.addAttribute("details", details);
        model.addAttribute("editable", isEditable(details));
        return "contests/entry";
    }

    /** Keeps the draft; with the button that says so, sends it too. */
    @PostMapping("/entries/{id}")
    ModelAndView save(
            @PathVariable ContestEntryId id,
            @RequestParam Map<String, String> posted,
            @RequestParam(defaultValue = "save") String _action,
            Reader reader,
            Locale locale,
            RedirectAttributes flash) {
        try {
            contests.save(id, posted.getOrDefault("category", ""), answers(posted), null, reader);
            if (_action.equals("send")) {
                contests.submit(id, reader);
                flash.addFlashAttribute("toast", Toast.done(texts.of("contests.sent")));
            } else {
                flash.addFlashAttribute("toast", Toast.done(texts.of("contests.saved")));
            }
            return new ModelAndView("redirect:/contests/entries/" + id);
        } catch (InvalidException invalid) {
            var details = contests.get(id, reader, locale);
            return new ModelAndView(
                    "contests/entry",
                    Map.of(
                            "details",
                            details,
                            "editable",
                            isEditable(details),
                            "errors",
                            errors.of(invalid),
                            "typed",
                            posted),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Keeps the draft while somebody types. */
    @PostMapping("/entries/{id}/draft")
    ModelAndView autosave(
            @PathVariable ContestEntryId id, @RequestParam Map<String, String> posted, Reader reader, Locale locale) {
        var page = new ModelAndView("contests/entry :: saved");
        try {
            contests.save(id, posted.getOrDefault("category", ""), answers(posted), null, reader);
        } catch (InvalidException invalid) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("faults", List.copyOf(errors.of(invalid).values()));
        }
        page.addObject("details", contests.get(id, reader, locale));
        return page;
    }

    private Map<String, Object> attributes(CampaignId id, Reader reader, Locale locale) {
        var campaign = campaigns.get(id);
        if (campaign.kind() != CampaignKind.CONTEST) {
            throw new NotFoundException(id);
        }
        var entries = contests.of(reader, locale).stream()
                .filter(entry -> entry.campaign().id().equals(id))
                .toList();
        var entered = entries.stream()
                .filter(entry -> entry.state().isIn())
                .map(EntrySummary::project)
                .toList();
        return Map.of(
                "campaign",
                campaign,
                "categories",
                contests.categories(id, locale),
                "rankings",
                rankings.categories(id, reader, locale),
                "entries",
                entries,
                "isTeacher",
                reader.grants().stream().anyMatch(held -> held.role() == Role.TEACHER),
                "projects",
                projects.visibleTo(reader).stream()
                        .filter(project -> reader.teachesIn(project.id().id()))
                        .filter(project -> !entered.contains(project.id()))
                        .toList());
    }

    private static boolean isEditable(EntryDetails details) {
        return details.entry().mine() && details.entry().state() == EntryState.DRAFT;
    }

    private static Map<String, String> answers(Map<String, String> posted) {
        var answers = new HashMap<String, String>();
        posted.forEach((name, text) -> {
            if (!name.startsWith("_") && !name.equals("category")) {
                answers.put(name, text);
            }
        });
        answers.put("imageConsent", Boolean.toString(posted.containsKey("imageConsent")));
        return answers;
    }
}
