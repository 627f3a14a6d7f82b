package org.twinflow.web.closing;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.twinflow.access.Reader;
import org.twinflow.closing.DataProtection;
import org.twinflow.projects.ProjectId;
import org.twinflow.purges.Purges;
import org.twinflow.web.documents.Downloads;

/** What is kept and deleted, for data protection officers: {@code closing/protection}, and of a project {@code closing/purge}. */
@Controller
@RequestMapping("/data-protection")
class DataProtectionController {

    private final DataProtection protection;
    private final Purges purges;

    DataProtectionController(DataProtection protection, Purges purges) {
        this.protection = protection;
        this.purges = purges;
    }

    @GetMapping
    String list(Reader reader, Model model) {
        model.addAttribute("sheets", protection.of(reader));
        return "closing/protection";
    }

    @GetMapping("/{project}")
    String show(@PathVariable ProjectId project, Reader reader, Model model) {
        model.addAttribute("sheet", protection.get(project, reader));
        model.addAttribute("lines", protection.lines(project, reader));
        model.addAttribute("journeys", purges.of(project, reader));
        return "closing/purge";
    }

    @GetMapping("/{project}/certificate")
    ResponseEntity<Resource> certificate(@PathVariable ProjectId project, Reader reader) {
        return Downloads.attachment(protection.certificate(project, reader));
    }
}
