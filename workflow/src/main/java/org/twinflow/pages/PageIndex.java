package org.twinflow.pages;

import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.projects.Projects;
import org.twinflow.search.Search;
import org.twinflow.search.SearchEntry;

/** Lets those find a page who may read it: what is shown, or else what its teachers and who began it write. */
@Component
class PageIndex {

    static final String KIND = "page";

    private final Search search;
    private final Projects projects;
    private final PageViews views;

    PageIndex(Search search, Projects projects, PageViews views) {
        this.search = search;
        this.projects = projects;
        this.views = views;
    }

    void put(ProjectPage page) {
        if (page.isRemoved()) {
            search.remove(KIND, page.id().toString());
            return;
        }
        var number = Objects.requireNonNullElse(page.shown(), page.latest());
        var version = views.version(page.id(), number);
        var text = version.text();
        search.put(new SearchEntry(
                KIND,
                page.id().toString(),
                page.project().toString(),
                text.language(),
                text.title(),
                Markdown.plain(text.body()),
                null,
                version.savedAt(),
                audience(page),
                "/projects/" + projects.facts(page.project()).slug() + "/pages/" + page.id()));
    }

    private static Set<String> audience(ProjectPage page) {
        var project = page.project().id();
        var level = page.audience();
        return level == null
                ? Set.of(Scope.project(project).token(Role.TEACHER), "person:" + page.createdBy())
                : withoutStrangers(level.tokens(project));
    }

    /** Strangers read the showcase, which has an address of its own. */
    private static Set<String> withoutStrangers(Set<String> tokens) {
        return tokens.stream().filter(token -> !token.equals("public")).collect(java.util.stream.Collectors.toSet());
    }
}
