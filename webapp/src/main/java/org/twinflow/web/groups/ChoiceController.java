package org.twinflow.web.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.groups.DivisionId;
import org.twinflow.groups.GroupChoices;
import org.twinflow.groups.Level;
import org.twinflow.groups.WorkingGroups;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** What pupils wish: their own page {@code groups/choose}, and the list of a teacher {@code groups/choices}. */
@Controller
@RequestMapping("/projects/{slug}/groups/{division}")
class ChoiceController {

    /** So many wishes of each pupil stand in the list of a teacher. */
    private static final int SHOWN = 3;

    private final GroupFrame frame;
    private final WorkingGroups groups;
    private final GroupChoices choices;
    private final Texts texts;

    ChoiceController(GroupFrame frame, WorkingGroups groups, GroupChoices choices, Texts texts) {
        this.frame = frame;
        this.groups = groups;
        this.choices = choices;
        this.texts = texts;
    }

    @GetMapping("/choose")
    String choose(@PathVariable String slug, @PathVariable DivisionId division, Reader reader, Model model) {
        var project = frame.project(slug, reader, model);
        reader.mustBeAllowed(GroupFrame.isPupil(project, reader));
        model.addAttribute(
                "choosing",
                groups.choosing(project.id(), reader).stream()
                        .filter(each -> each.id().equals(division))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException(division)));
        return "groups/choose";
    }

    /** @param topic the place of what is wished as well, or not any more */
    @PostMapping("/choose")
    String wish(
            @PathVariable String slug,
            @PathVariable DivisionId division,
            @RequestParam(defaultValue = "-1") int topic,
            Reader reader,
            Model model) {
        frame.project(slug, reader, model);
        choices.toggle(division, topic, reader);
        return "redirect:/projects/{slug}/groups/{division}/choose";
    }

    @GetMapping("/choices")
    String list(@PathVariable String slug, @PathVariable DivisionId division, Reader reader, Model model) {
        var details = frame.division(slug, division, reader, model);
        var topics = new ArrayList<Choice>();
        for (int place = 0; place < details.topics().size(); place++) {
            topics.add(Choice.of(place, details.topics().get(place)));
        }
        model.addAttribute("topics", topics);
        model.addAttribute("shown", Math.min(SHOWN, topics.size()));
        model.addAttribute("levels", List.of(Level.values()));
        model.addAttribute("school", reader.school());
        model.addAttribute("coordinates", reader.coordinates(details.project().id()));
        return "groups/choices";
    }

    /**
     * @param wish the places of the topics, the dearest first; empty where there is no further wish
     * @param level empty where nobody knows
     */
    @PostMapping("/choices")
    String rank(
            @PathVariable String slug,
            @PathVariable DivisionId division,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID pupil,
            @RequestParam(defaultValue = "") List<String> wish,
            @RequestParam(defaultValue = "") String level,
            Reader reader,
            Model model,
            RedirectAttributes flash) {
        frame.division(slug, division, reader, model);
        choices.rankFor(division, new PersonId(pupil), places(wish), level(level), reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("groups.choices.saved")));
        return "redirect:/projects/{slug}/groups/{division}/choices#p-" + pupil;
    }

    private static List<Integer> places(List<String> wishes) {
        try {
            return wishes.stream()
                    .filter(wish -> !wish.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException nonsense) {
            throw new InvalidException(FieldError.of("choices", "groups.choices.form"));
        }
    }

    private static @Nullable Level level(String name) {
        for (var each : Level.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
