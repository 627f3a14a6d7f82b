package org.twinflow.web.search;

import static org.twinflow.web.shell.Toast.done;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.twinflow.access.Reader;
import org.twinflow.search.SearchTerms;
import org.twinflow.searches.KeptSearch;
import org.twinflow.searches.SavedSearches;
import org.twinflow.web.shell.Texts;

/** The searches that somebody keeps, and the bell that tells of what is new in them. */
@Controller
@RequestMapping("/search/saved")
class SavedSearchController {

    private final SavedSearches searches;
    private final Texts texts;

    SavedSearchController(SavedSearches searches, Texts texts) {
        this.searches = searches;
        this.texts = texts;
    }

    @GetMapping
    String list(Reader reader, Model model) {
        model.addAttribute("saved", searches.of(reader));
        return "search/saved";
    }

    /** The bell alone, which the frame of each page asks for. */
    @GetMapping("/bell")
    String bell(Reader reader, Model model) {
        var fresh = searches.of(reader).stream().mapToLong(KeptSearch::fresh).sum();
        model.addAttribute("fresh", fresh);
        return "search/saved :: bell";
    }

    @PostMapping
    RedirectView keep(
            SearchForm form,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean alerting,
            Reader reader,
            RedirectAttributes flash) {
        var kept = searches.keep(name, form.terms(), alerting, reader);
        flash.addFlashAttribute("toast", done(texts.of("saved.kept", kept.name())));
        return to(form.address());
    }

    /** Leads to the hits; what is new comes first. */
    @GetMapping("/{id}")
    RedirectView open(@PathVariable UUID id, Reader reader) {
        var kept = searches.open(id, reader);
        var terms = SearchTerms.read(kept.question());
        return to(SearchForm.address(kept.fresh() == 0 ? terms : terms.newestFirst()));
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean alerting,
            Reader reader,
            RedirectAttributes flash) {
        var kept = searches.change(id, name, alerting, reader);
        flash.addFlashAttribute("toast", done(texts.of("saved.changed", kept.name())));
        return "redirect:/search/saved";
    }

    @PostMapping("/{id}/forget")
    String forget(@PathVariable UUID id, Reader reader, RedirectAttributes flash) {
        searches.forget(id, reader);
        flash.addFlashAttribute("toast", done(texts.of("saved.forgotten")));
        return "redirect:/search/saved";
    }

    private static RedirectView to(String address) {
        var view = new RedirectView(address, true);
        view.setExposeModelAttributes(false);
        return view;
    }
}
