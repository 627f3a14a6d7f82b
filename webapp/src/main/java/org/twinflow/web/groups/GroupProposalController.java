package org.twinflow.web.groups;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.twinflow.groups.GroupId;
import org.twinflow.groups.GroupProposalDetails;
import org.twinflow.groups.GroupProposalId;
import org.twinflow.groups.GroupProposals;
import org.twinflow.groups.Verdict;
import org.twinflow.planning.Phase;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Activities that a group proposes: {@code groups/propose}, and what a teacher says to them: {@code groups/proposal}. */
@Controller
@RequestMapping("/projects/{slug}/groups/g/{group}/proposals")
class GroupProposalController {

    private static final String BACK = "redirect:/projects/{slug}/groups/g/{group}";

    private final GroupFrame frame;
    private final GroupProposals proposals;
    private final FormErrors errors;
    private final Texts texts;

    GroupProposalController(GroupFrame frame, GroupProposals proposals, FormErrors errors, Texts texts) {
        this.frame = frame;
        this.proposals = proposals;
        this.errors = errors;
        this.texts = texts;
    }

    @GetMapping("/new")
    String form(@PathVariable String slug, @PathVariable GroupId group, Reader reader, Model model) {
        reader.mustBeAllowed(frame.group(slug, group, reader, model).own());
        return form(GroupProposalForm.empty(), model);
    }

    @PostMapping
    String propose(
            @PathVariable String slug,
            @PathVariable GroupId group,
            @ModelAttribute GroupProposalForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        frame.group(slug, group, reader, model);
        try {
            proposals.propose(group, form.wanted(), reader);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return form(form, model);
        }
        return done("groups.proposal.sent", flash);
    }

    @GetMapping("/{proposal}")
    String show(
            @PathVariable String slug,
            @PathVariable GroupId group,
            @PathVariable GroupProposalId proposal,
            Reader reader,
            Model model) {
        frame.group(slug, group, reader, model);
        var details = find(group, proposal, reader);
        return show(details, GroupProposalForm.of(details.facts()), model);
    }

    @PostMapping("/{proposal}/decision")
    String decide(
            @PathVariable String slug,
            @PathVariable GroupId group,
            @PathVariable GroupProposalId proposal,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        frame.group(slug, group, reader, model);
        var details = find(group, proposal, reader);
        try {
            proposals.decide(proposal, verdict(verdict), reason, reader);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("verdict", verdict);
            model.addAttribute("reason", reason);
            return show(details, GroupProposalForm.of(details.facts()), model);
        }
        return done("groups.proposal.decided", flash);
    }

    @PostMapping("/{proposal}/revision")
    String revise(
            @PathVariable String slug,
            @PathVariable GroupId group,
            @PathVariable GroupProposalId proposal,
            @ModelAttribute GroupProposalForm form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        frame.group(slug, group, reader, model);
        var details = find(group, proposal, reader);
        try {
            proposals.revise(proposal, form.wanted(), reader);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            return show(details, form, model);
        }
        return done("groups.proposal.sent", flash);
    }

    @PostMapping("/{proposal}/withdraw")
    String withdraw(
            @PathVariable String slug,
            @PathVariable GroupId group,
            @PathVariable GroupProposalId proposal,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.group(slug, group, reader, model);
        find(group, proposal, reader);
        proposals.withdraw(proposal, reader);
        return done("groups.proposal.withdrawn", flash);
    }

    private GroupProposalDetails find(GroupId group, GroupProposalId id, Reader reader) {
        var details = proposals.get(id, reader);
        reader.mustSee(details.group().equals(group), id);
        return details;
    }

    private String show(GroupProposalDetails details, GroupProposalForm form, Model model) {
        model.addAttribute("proposal", details);
        model.addAttribute("verdicts", Choice.all("groups.verdict.", List.of(Verdict.values()), texts));
        form(form, model);
        return "groups/proposal";
    }

    private String form(GroupProposalForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("phases", Choice.all("planning.phase.", List.of(Phase.values()), texts));
        return "groups/propose";
    }

    private String done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(key)));
        return BACK;
    }

    private static Verdict verdict(String name) {
        for (var each : Verdict.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new InvalidException(FieldError.of("verdict", "projects.choice.missing"));
    }
}
