package org.twinflow.web.proposals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.proposals.Electorate;
import org.twinflow.proposals.ProposalDetails;
import org.twinflow.proposals.ProposalId;
import org.twinflow.proposals.Proposals;
import org.twinflow.proposals.Says;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Assignees;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Tasks before they are given: proposing several, voting on them, and what came of it; {@code proposals/list}. */
@Controller
@RequestMapping("/projects/{slug}/proposals")
class ProposalController {

    private final Projects projects;
    private final Proposals proposals;
    private final Assignees assignees;
    private final FormErrors errors;
    private final Texts texts;

    ProposalController(Projects projects, Proposals proposals, Assignees assignees, FormErrors errors, Texts texts) {
        this.projects = projects;
        this.proposals = proposals;
        this.assignees = assignees;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping
    String list(@PathVariable String slug, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        model.addAttribute("proposals", proposals.of(project.id(), reader));
        return "proposals/list";
    }

    @GetMapping("/new")
    String form(@PathVariable String slug, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        return form(ProposalForm.empty(), project, reader, model);
    }

    @PostMapping
    String propose(
            @PathVariable String slug,
            @ModelAttribute ProposalForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = framed(slug, reader, model);
        reader.mustBeAllowed(reader.teachesIn(project.id().id()));
        if (form.more() != null) {
            return form(form, project, reader, model);
        }
        try {
            var id = proposals.propose(form.proposal(project.id()), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("proposals.proposed")));
            return "redirect:/projects/{slug}/proposals/" + id;
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(form.written(), project, reader, model);
        }
    }

    @GetMapping("/{proposal}")
    String show(@PathVariable String slug, @PathVariable ProposalId proposal, Reader reader, Model model) {
        var project = framed(slug, reader, model);
        return show(find(project, proposal, reader), new VoteForm(null), project, model);
    }

    @PostMapping("/{proposal}/votes")
    String vote(
            @PathVariable String slug,
            @PathVariable ProposalId proposal,
            @ModelAttribute VoteForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var project = framed(slug, reader, model);
        var details = find(project, proposal, reader);
        try {
            proposals.vote(proposal, form.voices(), reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("proposals.voted")));
            return "redirect:/projects/{slug}/proposals/{proposal}";
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(details, form, project, model);
        }
    }

    @PostMapping("/{proposal}/call-off")
    String callOff(
            @PathVariable String slug, @PathVariable ProposalId proposal, Reader reader, RedirectAttributes flash) {
        find(projects.bySlug(slug, reader), proposal, reader);
        proposals.callOff(proposal, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("proposals.off")));
        return "redirect:/projects/{slug}/proposals/{proposal}";
    }

    private ProposalDetails find(ProjectSummary project, ProposalId id, Reader reader) {
        var details = proposals.get(id, reader);
        reader.mustSee(details.project().equals(project.id()), id);
        return details;
    }

    private String show(ProposalDetails details, VoteForm form, ProjectSummary project, Model model) {
        crumbs(project, model);
        model.addAttribute("proposal", details);
        model.addAttribute("form", form);
        model.addAttribute(
                "owners",
                details.tasks().stream()
                        .map(task -> assignees.name(task.assignee()))
                        .toList());
        model.addAttribute("says", Choice.all("proposals.says.", List.of(Says.values()), texts));
        return "proposals/show";
    }

    private String form(ProposalForm form, ProjectSummary project, Reader reader, Model model) {
        crumbs(project, model);
        model.addAttribute("form", form);
        model.addAttribute("targets", assignees.targets(project, reader));
        model.addAttribute("electorates", Choice.all("proposals.electorate.", List.of(Electorate.values()), texts));
        return "proposals/form";
    }

    private ProjectSummary framed(String slug, Reader reader, Model model) {
        var project = projects.bySlug(slug, reader);
        model.addAttribute("project", project);
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(project),
                        new Crumb(texts.of("assignments.title"), "/projects/" + project.slug() + "/tasks")));
        return project;
    }

    private void crumbs(ProjectSummary project, Model model) {
        var tasks = "/projects/" + project.slug() + "/tasks";
        var all = "/projects/" + project.slug() + "/proposals";
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.of(project),
                        new Crumb(texts.of("assignments.title"), tasks),
                        new Crumb(texts.of("proposals.title"), all)));
    }
}
