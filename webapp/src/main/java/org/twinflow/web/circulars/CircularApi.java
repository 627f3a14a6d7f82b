package org.twinflow.web.circulars;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.circulars.CircularDetails;
import org.twinflow.circulars.Circulars;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.Page;

/** Messages about a journey for scripts. */
@RestController
@RequestMapping("/api/v1")
class CircularApi {

    private final Circulars circulars;

    CircularApi(Circulars circulars) {
        this.circulars = circulars;
    }

    @GetMapping("/mobilities/{id}/messages")
    Page<CircularJson> list(@PathVariable MobilityId id, Reader reader) {
        return new Page<>(
                circulars.of(id, reader).stream().map(CircularJson::of).toList(), null);
    }

    @PostMapping("/mobilities/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    CircularJson send(@PathVariable MobilityId id, @RequestBody CircularForm form, Reader reader, Locale locale) {
        return open(circulars.send(id, form.circular(locale), reader), reader);
    }

    @GetMapping("/circulars/{id}")
    CircularJson open(@PathVariable UUID id, Reader reader) {
        return CircularJson.of(circulars.open(id, reader));
    }

    record CircularJson(
            String id,
            String circle,
            String template,
            String subject,
            String words,
            String sentBy,
            Instant sentAt,
            long copies,
            long read) {

        static CircularJson of(CircularDetails circular) {
            return new CircularJson(
                    circular.id().toString(),
                    circular.circle().name(),
                    circular.template().name(),
                    circular.subject(),
                    circular.words(),
                    circular.sentBy().name(),
                    circular.sentAt(),
                    circular.copies(),
                    circular.read());
        }
    }
}
