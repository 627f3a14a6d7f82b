package org.twinflow.web.search;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.twinflow.access.Reader;
import org.twinflow.search.SearchBuilder;
import org.twinflow.search.SearchTerms;
import org.twinflow.web.limits.Costly;

@Controller
@RequestMapping("/search")
class SearchController {

    private final Alike alike;
    private final SearchPages pages;
    private final SearchWords words;

    SearchController(Alike alike, SearchPages pages, SearchWords words) {
        this.alike = alike;
        this.pages = pages;
        this.words = words;
    }

    /** The whole page; to the button at its end, the hits that follow. */
    @GetMapping
    @Costly(Costly.Work.SEARCH)
    String find(
            SearchForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean more,
            Reader reader,
            Model model) {
        fill(form, reader, false, model);
        return more && form.cursor() != null ? "search/results :: more" : "search/results";
    }

    /** The hits and the facets alone, for typing; the address of the page follows, so that it can be sent. */
    @GetMapping("/hits")
    @Costly(Costly.Work.SEARCH)
    String hits(SearchForm form, Reader reader, Model model, HttpServletResponse response) {
        fill(form, reader, true, model);
        response.setHeader("HX-Replace-Url", form.address());
        return "search/results :: found";
    }

    /** What was filled into fields, as one line in the box. */
    @GetMapping("/build")
    RedirectView build(SearchBuilder fields) {
        var address = new RedirectView(SearchForm.address(SearchTerms.of(fields.words())), true);
        address.setExposeModelAttributes(false);
        return address;
    }

    @GetMapping("/similar/{kind}/{id}")
    @Costly(Costly.Work.SEARCH)
    String similar(@PathVariable String kind, @PathVariable String id, Reader reader, Model model) {
        model.addAttribute("similar", alike.to(kind, id, reader));
        names(reader, model);
        return "search/similar";
    }

    private void fill(SearchForm form, Reader reader, boolean typing, Model model) {
        model.addAttribute("search", pages.page(form, reader, typing));
        names(reader, model);
    }

    private void names(Reader reader, Model model) {
        model.addAttribute("projectTitles", pages.names(reader));
        model.addAttribute("searchWords", words);
    }
}
