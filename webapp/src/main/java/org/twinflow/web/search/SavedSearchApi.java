package org.twinflow.web.search;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.search.SearchTerms;
import org.twinflow.searches.KeptSearch;
import org.twinflow.searches.SavedSearches;
import org.twinflow.shared.Page;

/** The searches that somebody keeps, for scripts. */
@RestController
@RequestMapping("/api/v1/saved-searches")
class SavedSearchApi {

    private final SavedSearches searches;

    SavedSearchApi(SavedSearches searches) {
        this.searches = searches;
    }

    @GetMapping
    Page<KeptSearch> list(Reader reader) {
        return new Page<>(searches.of(reader), null);
    }

    /** One that is kept already takes the new name. */
    @PostMapping
    ResponseEntity<KeptSearch> keep(@RequestBody Wanted wanted, Reader reader) {
        var terms = SearchTerms.read(Objects.requireNonNullElse(wanted.question(), ""));
        var kept = searches.keep(wanted.called(), terms, wanted.alerting(), reader);
        return ResponseEntity.created(URI.create("/api/v1/saved-searches/" + kept.id()))
                .body(kept);
    }

    @PutMapping("/{id}")
    KeptSearch change(@PathVariable UUID id, @RequestBody Wanted wanted, Reader reader) {
        return searches.change(id, wanted.called(), wanted.alerting(), reader);
    }

    /** What there is now is no longer new; the answer tells how much was. */
    @PostMapping("/{id}/seen")
    KeptSearch seen(@PathVariable UUID id, Reader reader) {
        return searches.open(id, reader);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id, Reader reader) {
        searches.forget(id, reader);
    }

    /** @param question as the query of the address of a search: {@code q=river&kind=document}; ignored by a change */
    record Wanted(@Nullable String name, @Nullable String question, boolean alerting) {

        String called() {
            return Objects.requireNonNullElse(name, "");
        }
    }
}
