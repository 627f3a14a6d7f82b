package org.twinflow.web.groups;

import java.io.IOException;
import java.util.List;
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
import org.twinflow.groups.Divisions;
import org.twinflow.groups.Duty;
import org.twinflow.groups.GroupId;
import org.twinflow.groups.GroupLife;
import org.twinflow.groups.GroupPapers;
import org.twinflow.groups.GroupProposals;
import org.twinflow.web.documents.Posted;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The page of one group: who is in it and what it has made; {@code groups/group}. */
@Controller
@RequestMapping("/projects/{slug}/groups/g/{group}")
class WorkingGroupController {

    private final GroupFrame frame;
    private final GroupPapers papers;
    private final GroupLife life;
    private final GroupProposals proposals;
    private final Divisions divisions;
    private final Texts texts;

    WorkingGroupController(
            GroupFrame frame,
            GroupPapers papers,
            GroupLife life,
            GroupProposals proposals,
            Divisions divisions,
            Texts texts) {
        this.frame = frame;
        this.papers = papers;
        this.life = life;
        this.proposals = proposals;
        this.divisions = divisions;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String slug, @PathVariable GroupId group, Reader reader, Model model) {
        frame.group(slug, group, reader, model);
        model.addAttribute("papers", papers.of(group, reader));
        model.addAttribute("contracts", life.contracts(group, reader));
        model.addAttribute("proposals", proposals.of(group, reader));
        model.addAttribute("duties", Choice.all("groups.duty.", List.of(Duty.values()), texts));
        return "groups/group";
    }

    @PostMapping("/title")
    String rename(
            @PathVariable String slug,
            @PathVariable GroupId group,
            @RequestParam(defaultValue = "") String title,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.group(slug, group, reader, model);
        divisions.rename(group, title, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("groups.renamed")));
        return "redirect:/projects/{slug}/groups/g/{group}";
    }

    @PostMapping("/files")
    String handIn(
            @PathVariable String slug,
            @PathVariable GroupId group,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            Reader reader,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        frame.group(slug, group, reader, model);
        var upload = Posted.upload(file);
        try (var content = file.getInputStream()) {
            var stored = papers.handIn(group, title.isBlank() ? upload.filename() : title, upload, content, reader);
            flash.addFlashAttribute("toast", Toast.done(texts.of("groups.papers.stored", stored.title())));
        }
        return "redirect:/projects/{slug}/groups/g/{group}";
    }
}
