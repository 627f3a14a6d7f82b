package org.twinflow.web.pages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.pages.PageId;
import org.twinflow.pages.Pages;
import org.twinflow.pages.PublicationId;
import org.twinflow.pages.Publications;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;
import org.twinflow.web.ETags;
import org.twinflow.web.pages.PageJson.Decided;
import org.twinflow.web.pages.PageJson.PageView;
import org.twinflow.web.pages.PageJson.PublicationJson;
import org.twinflow.web.pages.PageJson.SummaryJson;
import org.twinflow.web.pages.PageJson.VersionJson;
import org.twinflow.web.pages.PageJson.Wanted;
import org.twinflow.web.projects.Given;

/** The pages of projects, for machines. */
@RestController
class PageApi {

    private final Pages pages;
    private final Publications publications;
    private final Documents documents;

    PageApi(Pages pages, Publications publications, Documents documents) {
        this.pages = pages;
        this.publications = publications;
        this.documents = documents;
    }

    @GetMapping("/api/v1/projects/{id}/pages")
    Page<SummaryJson> list(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(pages.of(id, reader).stream().map(SummaryJson::of).toList(), null);
    }

    @PostMapping("/api/v1/projects/{id}/pages")
    ResponseEntity<PageView> write(@PathVariable ProjectId id, @RequestBody PageJson wanted, Reader reader) {
        return answer(HttpStatus.CREATED, pages.write(id, wanted.text(reader, documents), reader), reader);
    }

    /** The latest version for those who write it, for others the one that is shown. */
    @GetMapping("/api/v1/pages/{page}")
    ResponseEntity<PageView> get(@PathVariable PageId page, Reader reader) {
        return answer(HttpStatus.OK, page, reader);
    }

    @PutMapping("/api/v1/pages/{page}")
    ResponseEntity<PageView> save(
            @PathVariable PageId page,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PageJson wanted,
            Reader reader) {
        var expected = Objects.requireNonNullElseGet(
                ETags.expected(ifMatch), () -> (long) pages.get(page, reader).latest());
        pages.save(page, Math.toIntExact(expected), wanted.text(reader, documents), reader);
        return answer(HttpStatus.OK, page, reader);
    }

    @DeleteMapping("/api/v1/pages/{page}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable PageId page, Reader reader) {
        pages.remove(page, reader);
    }

    @GetMapping("/api/v1/pages/{page}/versions")
    List<VersionJson> versions(@PathVariable PageId page, Reader reader) {
        return pages.versions(page, reader).stream().map(VersionJson::of).toList();
    }

    @GetMapping("/api/v1/pages/{page}/publications")
    List<PublicationJson> publications(@PathVariable PageId page, Reader reader) {
        return publications.of(page, reader).stream().map(PublicationJson::of).toList();
    }

    /** Shows the latest version; 409 with the reason where the rules block it. */
    @PostMapping("/api/v1/pages/{page}/publication")
    PublicationJson publish(@PathVariable PageId page, @RequestBody Wanted wanted, Reader reader) {
        var given = new Given();
        var audience = given.choice("audience", wanted.audience(), AudienceLevel.class, AudienceLevel.TEACHERS);
        given.check();
        publications.publish(page, audience, reader);
        return PublicationJson.of(publications.of(page, reader).getFirst());
    }

    @DeleteMapping("/api/v1/pages/{page}/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable PageId page, Reader reader) {
        publications.takeBack(page, reader);
    }

    @PostMapping("/api/v1/publications/{publication}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable PublicationId publication, @RequestBody Decided decided, Reader reader) {
        if (Boolean.TRUE.equals(decided.accepted())) {
            publications.accept(publication, reader);
        } else {
            publications.giveBack(publication, Given.text(decided.reason()), reader);
        }
    }

    private ResponseEntity<PageView> answer(HttpStatus status, PageId id, Reader reader) {
        var page = pages.get(id, reader);
        return ResponseEntity.status(status)
                .eTag(ETags.of(page.number()))
                .header(HttpHeaders.LOCATION, "/api/v1/pages/" + id)
                .body(PageView.of(page));
    }
}
