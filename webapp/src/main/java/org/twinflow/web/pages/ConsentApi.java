package org.twinflow.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.pages.ConsentId;
import org.twinflow.pages.ConsentView;
import org.twinflow.pages.ImageConsents;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;

/** Consents to pictures, for machines. */
@RestController
class ConsentApi {

    private final ImageConsents consents;

    ConsentApi(ImageConsents consents) {
        this.consents = consents;
    }

    @GetMapping("/api/v1/projects/{id}/image-consents")
    Page<ConsentJson> list(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(consents.of(id, reader).stream().map(ConsentJson::of).toList(), null);
    }

    @PostMapping("/api/v1/projects/{id}/image-consents")
    @ResponseStatus(HttpStatus.CREATED)
    Given record(@PathVariable ProjectId id, @RequestBody ConsentController.Form wanted, Reader reader) {
        return new Given(consents.record(id, wanted.consent(), reader).id());
    }

    /** Takes it back; that it was given stays written down. */
    @DeleteMapping("/api/v1/image-consents/{consent}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable ConsentId consent, Reader reader) {
        consents.withdraw(consent, reader);
    }

    /** The id of what was written down. */
    record Given(UUID id) {}

    /** A consent as machines read it. */
    record ConsentJson(
            UUID id,
            UUID pupil,
            String purpose,
            String about,
            String givenBy,
            String means,
            LocalDate from,
            LocalDate until,
            @Nullable Instant withdrawnAt,
            boolean valid) {

        static ConsentJson of(ConsentView consent) {
            return new ConsentJson(
                    consent.id().id(),
                    consent.pupil().id(),
                    consent.purpose().name(),
                    consent.about(),
                    consent.givenBy(),
                    consent.means().name(),
                    consent.from(),
                    consent.until(),
                    consent.withdrawnAt(),
                    consent.valid());
        }
    }
}
