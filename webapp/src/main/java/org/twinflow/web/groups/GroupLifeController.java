package org.twinflow.web.groups;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.groups.Duty;
import org.twinflow.groups.GroupId;
import org.twinflow.groups.GroupLife;
import org.twinflow.people.PersonId;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.StaleException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What the members of a group settle among themselves, on the page of the group. */
@Controller
@RequestMapping("/projects/{slug}/groups/g/{group}")
class GroupLifeController {

    private final GroupFrame frame;
    private final WorkingGroupController page;
    private final GroupLife life;
    private final FormErrors errors;
    private final Texts texts;

    GroupLifeController(GroupFrame frame, WorkingGroupController page, GroupLife life, FormErrors errors, Texts texts) {
        this.frame = frame;
        this.page = page;
        this.life = life;
        this.errors = errors;
        this.texts = texts;
    }

    /** @param duty empty for none */
    @PostMapping("/duty")
    String give(
            @PathVariable String slug,
            @PathVariable GroupId group,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID pupil,
            @RequestParam(defaultValue = "") String duty,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.group(slug, group, reader, model);
        life.give(group, new PersonId(pupil), duty(duty), reader);
        return done("groups.duties.saved", flash);
    }

    @PostMapping("/rotate")
    String rotate(
            @PathVariable String slug,
            @PathVariable GroupId group,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.group(slug, group, reader, model);
        life.rotate(group, reader);
        return done("groups.duties.rotated", flash);
    }

    /** @param edition the wording that the writer has read, 0 for none */
    @PostMapping("/contract")
    String write(
            @PathVariable String slug,
            @PathVariable GroupId group,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int edition,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        frame.group(slug, group, reader, model);
        try {
            life.write(group, words, edition, reader);
        } catch (InvalidException invalid) {
            model.addAttribute("given", words);
            errors.show(invalid, model, response);
            return page.show(slug, group, reader, model);
        } catch (StaleException stale) {
            model.addAttribute("given", words);
            model.addAttribute("stale", true);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.show(slug, group, reader, model);
        }
        return done("groups.contract.saved", flash);
    }

    @PostMapping("/contract/agree")
    String agree(
            @PathVariable String slug,
            @PathVariable GroupId group,
            @RequestParam(defaultValue = "0") int edition,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.group(slug, group, reader, model);
        life.agree(group, edition, reader);
        return done("groups.contract.agreed", flash);
    }

    private String done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(key)));
        return "redirect:/projects/{slug}/groups/g/{group}";
    }

    private static @Nullable Duty duty(String name) {
        for (var each : Duty.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
