package org.twinflow.web.search;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.access.Reader;
import org.twinflow.web.limits.Costly;

/** What Ctrl K offers for the letters typed so far. */
@Controller
class PaletteController {

    private static final int LONGEST = 200;

    private final Palette palette;

    PaletteController(Palette palette) {
        this.palette = palette;
    }

    /** @param q begins with {@code >} for commands alone, {@code @} for people, {@code #} for projects */
    @GetMapping("/search/palette")
    @Costly(Costly.Work.SEARCH)
    String offer(@RequestParam(defaultValue = "") String q, Reader reader, Model model) {
        var typed = q.strip();
        model.addAttribute("groups", palette.groups(typed.substring(0, Math.min(LONGEST, typed.length())), reader));
        return "search/palette :: rows";
    }
}
