package org.twinflow.web.groups;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.groups.DivisionId;
import org.twinflow.groups.GroupId;
import org.twinflow.groups.GroupMoves;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** Changes groups by hand, for the pupils that are ticked on the board. */
@Controller
@RequestMapping("/projects/{slug}/groups/{division}")
class GroupMoveController {

    private final GroupFrame frame;
    private final GroupMoves moves;
    private final Texts texts;

    GroupMoveController(GroupFrame frame, GroupMoves moves, Texts texts) {
        this.frame = frame;
        this.moves = moves;
        this.texts = texts;
    }

    /** @param to the group, empty for none */
    @PostMapping("/move")
    String move(
            @PathVariable String slug,
            @PathVariable DivisionId division,
            @RequestParam(defaultValue = "") List<UUID> pupil,
            @RequestParam(defaultValue = "") String to,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.division(slug, division, reader, model);
        moves.move(division, persons(pupil), group(to), reader);
        return done("groups.moved", pupil.size(), flash);
    }

    @PostMapping("/lock")
    String lock(
            @PathVariable String slug,
            @PathVariable DivisionId division,
            @RequestParam(defaultValue = "") List<UUID> pupil,
            @RequestParam(defaultValue = "true") boolean locked,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.division(slug, division, reader, model);
        moves.lock(division, persons(pupil), locked, reader);
        return done(locked ? "groups.locked" : "groups.unlocked", pupil.size(), flash);
    }

    @PostMapping("/leave-out")
    String leaveOut(
            @PathVariable String slug,
            @PathVariable DivisionId division,
            @RequestParam(defaultValue = "") List<UUID> pupil,
            @RequestParam(defaultValue = "true") boolean out,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.division(slug, division, reader, model);
        moves.leaveOut(division, persons(pupil), out, reader);
        return done(out ? "groups.left-out" : "groups.taken-in", pupil.size(), flash);
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable String slug,
            @PathVariable DivisionId division,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.division(slug, division, reader, model);
        moves.undo(division, reader);
        return done("groups.undone", 1, flash);
    }

    private String done(String key, int number, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(key, number)));
        return "redirect:/projects/{slug}/groups/{division}";
    }

    private static List<PersonId> persons(List<UUID> ids) {
        return ids.stream().map(PersonId::new).toList();
    }

    private static @Nullable GroupId group(String id) {
        try {
            return id.isEmpty() ? null : GroupId.of(id);
        } catch (IllegalArgumentException nonsense) {
            throw new NotFoundException(id);
        }
    }
}
