package org.twinflow.web.auditfiles;

import static org.twinflow.web.shell.Toast.done;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.auditfiles.AuditFiles;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.documents.DocumentDoor;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.shell.Texts;

/** The audit file on the page of what comes after the return. */
@Controller
@RequestMapping("/mobilities/{id}/audit-file")
class AuditFileController {

    private final AuditFiles files;
    private final FileGate gate;
    private final DocumentDoor door;
    private final Texts texts;

    AuditFileController(AuditFiles files, FileGate gate, DocumentDoor door, Texts texts) {
        this.files = files;
        this.gate = gate;
        this.door = door;
        this.texts = texts;
    }

    @GetMapping
    @Nullable ResponseEntity<Resource> show(@PathVariable MobilityId id, Reader reader, HttpServletResponse response)
            throws IOException {
        var file = files.of(id, reader).orElseThrow(() -> new NotFoundException(id));
        return gate.give(door, DocumentDoor.what(file.document(), file.version()), reader, response);
    }

    @PostMapping
    @Costly(Costly.Work.ASSEMBLY)
    String write(@PathVariable MobilityId id, Reader reader, RedirectAttributes flash) {
        files.write(id, reader);
        flash.addFlashAttribute("toast", done(texts.of("auditfile.written")));
        return "redirect:/mobilities/" + id + "/afterwards#audit";
    }
}
