package org.twinflow.web.kits;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.kits.KitId;
import org.twinflow.kits.KitSummary;
import org.twinflow.kits.Kits;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;
import org.twinflow.web.projects.Given;

/** Kits for machines. */
@RestController
@RequestMapping("/api/v1")
class KitApi {

    private final Kits kits;

    KitApi(Kits kits) {
        this.kits = kits;
    }

    @GetMapping("/kits")
    Page<Row> list(Reader reader) {
        return new Page<>(kits.visibleTo(reader).stream().map(Row::of).toList(), null);
    }

    @PostMapping("/projects/{id}/kits")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> copy(@PathVariable ProjectId id, @RequestBody Wanted wanted, Reader reader) {
        var kit = kits.copy(id, Given.text(wanted.title()), Boolean.TRUE.equals(wanted.shared()), reader);
        return Map.of("id", kit.toString());
    }

    /** Begins a founding with the kit. */
    @PostMapping("/kits/{id}/foundings")
    ResponseEntity<Map<String, String>> found(@PathVariable KitId id, Reader reader) {
        var founding = kits.found(id, reader);
        return ResponseEntity.created(URI.create("/api/v1/foundings/" + founding))
                .body(Map.of("id", founding.toString()));
    }

    /** What a machine sends to copy a project. */
    record Wanted(@Nullable String title, @Nullable Boolean shared) {}

    /** A kit as machines read it. */
    record Row(String id, String title, String language, boolean shared, boolean mine, int activities, int days) {

        static Row of(KitSummary kit) {
            return new Row(
                    kit.id().toString(),
                    kit.title(),
                    kit.language(),
                    kit.shared(),
                    kit.mine(),
                    kit.activities(),
                    kit.days());
        }
    }
}
