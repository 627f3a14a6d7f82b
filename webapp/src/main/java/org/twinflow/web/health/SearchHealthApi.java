package org.twinflow.web.health;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.search.SearchCare;
import org.twinflow.search.SearchIndexState;

/** The search index for programs; administrators only. */
@RestController
@RequestMapping("/api/v1/operations/search-index")
class SearchHealthApi {

    private final SearchCare care;

    SearchHealthApi(SearchCare care) {
        this.care = care;
    }

    @GetMapping
    SearchIndexState state(Reader reader) {
        return care.state(reader);
    }

    @PostMapping("/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void check(Reader reader) {
        care.check(reader);
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(Reader reader) {
        care.rebuild(reader);
    }
}
