package org.twinflow.web.mailin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.mailin.ArrivedMail;
import org.twinflow.mailin.MailAddress;
import org.twinflow.mailin.MailAddresses;
import org.twinflow.mailin.MailIn;
import org.twinflow.mailin.Refusal;
import org.twinflow.shared.Page;

/** Mail to a project's library, for scripts. */
@RestController
@RequestMapping("/api/v1/projects/{project}/mail-in")
class MailInApi {

    private final MailAddresses addresses;
    private final MailIn mailIn;
    private final RefusalTexts refusals;

    MailInApi(MailAddresses addresses, MailIn mailIn, RefusalTexts refusals) {
        this.addresses = addresses;
        this.mailIn = mailIn;
        this.refusals = refusals;
    }

    @GetMapping
    AddressAnswer show(@PathVariable UUID project, Reader reader) {
        return answer(addresses.of(project, reader));
    }

    /** What is not given stays. */
    @PatchMapping
    AddressAnswer settle(@PathVariable UUID project, @RequestBody Wanted wanted, Reader reader) {
        var present = addresses.of(project, reader);
        addresses.settle(
                project,
                wanted.folder() == null ? present.folder() : wanted.folder(),
                wanted.audience() == null ? present.level() : wanted.audience(),
                reader);
        return answer(addresses.of(project, reader));
    }

    /** Makes an address, or another one in the place of the one that is there. */
    @PostMapping("/address")
    @ResponseStatus(HttpStatus.CREATED)
    AddressAnswer renew(@PathVariable UUID project, Reader reader) {
        return answer(addresses.renew(project, reader));
    }

    @DeleteMapping("/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID project, Reader reader) {
        addresses.close(project, reader);
    }

    /** The latest hundred. */
    @GetMapping("/mails")
    Page<MailAnswer> mails(@PathVariable UUID project, Reader reader) {
        return new Page<>(
                mailIn.latest(project, reader).stream().map(this::answer).toList(), null);
    }

    private static AddressAnswer answer(MailAddress to) {
        return new AddressAnswer(to.address(), to.folder(), to.level(), to.openedAt());
    }

    private MailAnswer answer(ArrivedMail mail) {
        return new MailAnswer(
                mail.id(),
                mail.arrivedAt(),
                mail.state(),
                mail.sender() == null ? null : mail.sender().id(),
                mail.from(),
                mail.subject(),
                sentence(mail.why()),
                mail.parts().stream().map(this::answer).toList());
    }

    private PartAnswer answer(ArrivedMail.Part part) {
        return new PartAnswer(
                part.filename(),
                part.document() == null ? null : part.document().id(),
                sentence(part.why()));
    }

    private @Nullable String sentence(@Nullable Refusal why) {
        return why == null ? null : refusals.of(why);
    }

    record Wanted(@Nullable String folder, @Nullable AudienceLevel audience) {}

    /** @param address null while nobody may write */
    record AddressAnswer(
            @Nullable String address,
            String folder,
            AudienceLevel audience,
            @Nullable Instant openedAt) {}

    /** @param why a sentence, null unless all of it was refused */
    record MailAnswer(
            UUID id,
            Instant arrivedAt,
            ArrivedMail.State state,
            @Nullable UUID sender,
            @Nullable String from,
            @Nullable String subject,
            @Nullable String why,
            List<PartAnswer> parts) {}

    /**
     * @param document null where it was refused
     * @param why a sentence in that case
     */
    record PartAnswer(
            String filename,
            @Nullable UUID document,
            @Nullable String why) {}
}
