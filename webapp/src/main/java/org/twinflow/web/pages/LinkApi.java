package org.twinflow.web.pages;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.pages.LinkId;
import org.twinflow.pages.LinkView;
import org.twinflow.pages.PageId;
import org.twinflow.pages.PageLinks;
import org.twinflow.shared.Page;

/** Links to single pages, for machines. */
@RestController
@RequestMapping("/api/v1/pages/{page}/links")
class LinkApi {

    private final PageLinks links;

    LinkApi(PageLinks links) {
        this.links = links;
    }

    @GetMapping
    Page<LinkJson> list(@PathVariable PageId page, Reader reader) {
        return new Page<>(links.of(page, reader).stream().map(LinkJson::of).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LinkJson make(@PathVariable PageId page, @RequestBody NewLink wanted, Reader reader) {
        return LinkJson.of(links.make(page, Objects.requireNonNullElse(wanted.label(), ""), wanted.until(), reader));
    }

    @DeleteMapping("/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable LinkId link, Reader reader) {
        links.end(link, reader);
    }

    /** What a link is to be. */
    record NewLink(@Nullable String label, @Nullable LocalDate until) {}

    /** A link, with the path that opens the page. */
    record LinkJson(
            String id,
            String path,
            String label,
            LocalDate until,
            boolean open,
            long times,
            @Nullable LocalDate lastUsed) {

        static LinkJson of(LinkView link) {
            return new LinkJson(
                    link.id().toString(),
                    "/p/link/" + link.token(),
                    link.label(),
                    link.until(),
                    link.open(),
                    link.times(),
                    link.lastUsed());
        }
    }
}
