package org.twinflow.web.safekeeping;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.safekeeping.DeletionCertificate;
import org.twinflow.safekeeping.Deletions;
import org.twinflow.safekeeping.Hold;
import org.twinflow.safekeeping.Holds;
import org.twinflow.safekeeping.Safekeeping;
import org.twinflow.safekeeping.SafekeepingReport;
import org.twinflow.shared.Page;

/** How the contents are, what is held and what was deleted, for programs; administrators only. */
@RestController
@RequestMapping("/api/v1/operations/safekeeping")
class SafekeepingApi {

    private final Safekeeping safekeeping;
    private final Holds holds;
    private final Deletions deletions;

    SafekeepingApi(Safekeeping safekeeping, Holds holds, Deletions deletions) {
        this.safekeeping = safekeeping;
        this.holds = holds;
        this.deletions = deletions;
    }

    @GetMapping
    SafekeepingReport report(Reader reader) {
        return safekeeping.report(reader);
    }

    /** Starts a check; what it finds is in the report once it has ended. */
    @PostMapping("/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void check(Reader reader) {
        safekeeping.check(reader);
    }

    @GetMapping("/holds")
    Page<Answer> holds(Reader reader) {
        List<Answer> active = holds.active(reader).stream().map(Answer::of).toList();
        return new Page<>(active, null);
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.CREATED)
    Placed hold(
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String reason,
            Reader reader) {
        return new Placed(holds.place(document, reason, reader).toString());
    }

    @DeleteMapping("/holds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, Reader reader) {
        holds.release(id, reader);
    }

    @GetMapping("/deletions")
    Page<Gone> deletions(Reader reader) {
        List<Gone> latest =
                deletions.certificates(reader).stream().map(Gone::of).toList();
        return new Page<>(latest, null);
    }

    /** One certificate, by its code. */
    @GetMapping("/deletions/{code}")
    Gone deletion(@PathVariable String code, Reader reader) {
        return Gone.of(deletions.certificate(code, reader));
    }

    record Placed(String id) {}

    record Answer(String id, String document, String reason, String placedBy, String placedAt) {

        static Answer of(Hold hold) {
            return new Answer(
                    hold.id().toString(),
                    hold.document().toString(),
                    hold.reason(),
                    hold.placedBy().toString(),
                    hold.placedAt().toString());
        }
    }

    record Gone(String document, DeletionCertificate certificate) {

        static Gone of(DeletionCertificate certificate) {
            return new Gone(certificate.document().toString(), certificate);
        }
    }
}
