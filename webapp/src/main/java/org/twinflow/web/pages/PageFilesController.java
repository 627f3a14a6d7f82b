package org.twinflow.web.pages;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.pages.PageFiles;
import org.twinflow.pages.PageId;

/** The pictures and files of pages, for those who may read the page. */
@Controller
class PageFilesController {

    private final PageFiles files;

    PageFilesController(PageFiles files) {
        this.files = files;
    }

    /** @param version of the page */
    @GetMapping({"/projects/{slug}/pages/{page}/files/{document}", "/family/pages/{page}/files/{document}"})
    ResponseEntity<Resource> file(
            @PathVariable PageId page,
            @PathVariable DocumentId document,
            @RequestParam(name = "v", defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean small,
            WebRequest request,
            Reader reader) {
        return Shown.of(files.open(page, version, document, small, reader), request);
    }
}
