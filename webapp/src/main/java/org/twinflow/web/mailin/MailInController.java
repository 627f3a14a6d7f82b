package org.twinflow.web.mailin;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.mailin.ArrivedMail;
import org.twinflow.mailin.MailAddresses;
import org.twinflow.mailin.MailIn;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The address of a project's library, and what came to it. */
@Controller
@RequestMapping("/documents/in/{project}/mail")
class MailInController {

    private final MailAddresses addresses;
    private final MailIn mailIn;
    private final Projects projects;
    private final People people;
    private final RefusalTexts refusals;
    private final Texts texts;
    private final FormErrors faults;

    MailInController(
            MailAddresses addresses,
            MailIn mailIn,
            Projects projects,
            People people,
            RefusalTexts refusals,
            Texts texts,
            FormErrors faults) {
        this.addresses = addresses;
        this.mailIn = mailIn;
        this.projects = projects;
        this.people = people;
        this.refusals = refusals;
        this.texts = texts;
        this.faults = faults;
    }

    @GetMapping
    String show(@PathVariable UUID project, Reader reader, Model model) {
        var to = addresses.of(project, reader);
        return page(project, to.folder(), to.level(), reader, model);
    }

    /** Makes an address, or another one in the place of the one that is there. */
    @PostMapping("/address")
    String renew(@PathVariable UUID project, Reader reader, RedirectAttributes flash) {
        addresses.renew(project, reader);
        return back(project, "mailin.made", flash);
    }

    @PostMapping("/end")
    String end(@PathVariable UUID project, Reader reader, RedirectAttributes flash) {
        addresses.close(project, reader);
        return back(project, "mailin.ended", flash);
    }

    @PostMapping
    String settle(
            @PathVariable UUID project,
            @RequestParam String folder,
            @RequestParam AudienceLevel audience,
            Reader reader,
            RedirectAttributes flash,
            Model model) {
        try {
            addresses.settle(project, folder, audience, reader);
        } catch (InvalidException invalid) {
            faults.show(invalid, model);
            return page(project, folder, audience, reader, model);
        }
        return back(project, "mailin.saved", flash);
    }

    private String page(UUID project, String folder, AudienceLevel level, Reader reader, Model model) {
        var mails = mailIn.latest(project, reader);
        model.addAttribute("project", projects.get(new ProjectId(project), reader));
        model.addAttribute("to", addresses.of(project, reader));
        model.addAttribute("folder", folder);
        model.addAttribute("level", level);
        model.addAttribute("audiences", Choice.all("library.audience.", MailAddresses.LEVELS, texts));
        model.addAttribute("mails", mails);
        model.addAttribute("names", names(mails, reader.teachesIn(project)));
        model.addAttribute("refusals", refusals);
        return "mailin/show";
    }

    /** Family names are for teachers; pupils who keep the library read an initial. */
    private Map<PersonId, String> names(List<ArrivedMail> mails, boolean inFull) {
        var senders = mails.stream()
                .map(ArrivedMail::sender)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return people.persons(senders).stream()
                .collect(toMap(PersonSummary::id, person -> inFull ? person.name() : person.shortName()));
    }

    private String back(UUID project, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(said)));
        return "redirect:/documents/in/" + project + "/mail";
    }
}
