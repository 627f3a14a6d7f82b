package org.twinflow.web.health;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.twinflow.access.Reader;
import org.twinflow.search.SearchCare;

/** The page on which administrators see how the search index is, and have it looked after. */
@Controller
@RequestMapping("/health/search")
class SearchHealthController {

    private final SearchCare care;

    SearchHealthController(SearchCare care) {
        this.care = care;
    }

    @GetMapping
    String show(Reader reader, Model model) {
        model.addAttribute("index", care.state(reader));
        return "health/search";
    }

    @PostMapping("/check")
    String check(Reader reader) {
        care.check(reader);
        return "redirect:/health/search";
    }

    @PostMapping("/rebuild")
    String rebuild(Reader reader) {
        care.rebuild(reader);
        return "redirect:/health/search";
    }
}
