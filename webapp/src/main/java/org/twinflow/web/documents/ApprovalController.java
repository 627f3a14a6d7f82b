package org.twinflow.web.documents;

import static org.twinflow.web.shell.Toast.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.approval.ApprovalRequest;
import org.twinflow.approval.Approvals;
import org.twinflow.approval.Verdict;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;
import org.twinflow.web.shell.Texts;

/** Asking for approval of a document, and answering. */
@Controller
@RequestMapping("/documents/d/{id}/approval")
class ApprovalController {

    private final Approvals approvals;
    private final Texts texts;

    ApprovalController(Approvals approvals, Texts texts) {
        this.approvals = approvals;
        this.texts = texts;
    }

    /** @param version the one that the page showed */
    @PostMapping
    String ask(
            @PathVariable DocumentId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<UUID> asked,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            Reader reader,
            RedirectAttributes flash) {
        Set<PersonId> persons = asked.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
        approvals.ask(new ApprovalRequest(id, version, persons, due), reader);
        flash.addFlashAttribute("toast", done(texts.of("approval.asked")));
        return page(id);
    }

    /** @param version the one that the page showed */
    @PostMapping("/answer")
    String answer(
            @PathVariable DocumentId id,
            @RequestParam int version,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String remark,
            Reader reader,
            RedirectAttributes flash) {
        approvals.answer(id, version, verdict, remark, reader);
        flash.addFlashAttribute("toast", done(texts.of("approval.answered." + verdict)));
        return page(id);
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable DocumentId id, Reader reader, RedirectAttributes flash) {
        approvals.withdraw(id, reader);
        flash.addFlashAttribute("toast", done(texts.of("approval.withdrawn")));
        return page(id);
    }

    private static String page(DocumentId id) {
        return "redirect:/documents/d/" + id;
    }
}
