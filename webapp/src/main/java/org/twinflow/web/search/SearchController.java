package org.twinflow.web.search;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.search.Search;

@Controller
@RequestMapping("/search")
class SearchController {

    private final Search search;
    private final Projects projects;
    private final People people;
    private final SearchWords words;

    SearchController(Search search, Projects projects, People people, SearchWords words) {
        this.search = search;
        this.projects = projects;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String find(SearchForm form, Reader reader, Locale locale, Model model) {
        fill(form, reader, locale, model);
        return "search/results";
    }

    /** The hits and the facets alone, for typing. */
    @GetMapping("/hits")
    String hits(SearchForm form, Reader reader, Locale locale, Model model) {
        fill(form, reader, locale, model);
        return "search/results :: found";
    }

    private void fill(SearchForm form, Reader reader, Locale locale, Model model) {
        var zone = people.person(reader.person()).zone();
        model.addAttribute("form", form);
        model.addAttribute(
                "projectTitles",
                projects.visibleTo(reader).stream()
                        .collect(toMap(project -> project.id().toString(), ProjectSummary::title)));
        model.addAttribute("results", search.find(form.query(reader.tokens(), locale.getLanguage(), zone)));
        model.addAttribute("words", form.words());
        model.addAttribute("searchWords", words);
    }
}
