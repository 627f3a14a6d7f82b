package org.twinflow.web.journeys;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.journeys.LiveWindows;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.People;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.shell.FormErrors;
import org.twinflow.web.shell.Texts;

/** Calls between those who travel and the classes at home. */
@Controller
@RequestMapping("/mobilities/{id}/live")
class LiveController {

    private final LiveWindows windows;
    private final JourneyPages pages;
    private final People people;
    private final FormErrors errors;
    private final Texts texts;

    LiveController(LiveWindows windows, JourneyPages pages, People people, FormErrors errors, Texts texts) {
        this.windows = windows;
        this.pages = pages;
        this.errors = errors;
        this.people = people;
        this.texts = texts;
    }

    @PostMapping
    String plan(
            @PathVariable MobilityId id,
            @RequestParam Map<String, String> form,
            Reader reader,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            windows.plan(id, LiveForm.of(form, people.person(reader.person()).zone()), reader);
            flash.addFlashAttribute("toast", done(texts.of("journeys.live.planned")));
            return back(id);
        } catch (InvalidException invalid) {
            errors.show(invalid, model, response);
            model.addAttribute("wanted", form);
            return pages.show(id, null, null, reader, model);
        }
    }

    @PostMapping("/{window}/off")
    String callOff(@PathVariable MobilityId id, @PathVariable UUID window, Reader reader, RedirectAttributes flash) {
        windows.callOff(window, reader);
        flash.addFlashAttribute("toast", done(texts.of("journeys.live.off")));
        return back(id);
    }

    @PostMapping("/{window}/sides/{place}")
    String count(
            @PathVariable MobilityId id,
            @PathVariable UUID window,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String present,
            Reader reader,
            RedirectAttributes flash) {
        windows.count(window, place, LiveForm.number(present), reader);
        flash.addFlashAttribute("toast", done(texts.of("journeys.live.counted")));
        return back(id);
    }

    private static String back(MobilityId id) {
        return "redirect:/mobilities/" + id + "/travel#live";
    }
}
