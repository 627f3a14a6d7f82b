package org.twinflow.web.endorsements;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.endorsements.Endorsement;
import org.twinflow.endorsements.EndorsementId;
import org.twinflow.endorsements.Endorsements;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.Page;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.SignIn;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.security.SignedIn;

/** The signatures of heads for scripts. A token of a program signs nothing: it takes the person's password. */
@RestController
@RequestMapping("/api/v1")
class EndorsementApi {

    private final Endorsements endorsements;
    private final EndorsementDoor door;
    private final FileGate gate;

    EndorsementApi(Endorsements endorsements, EndorsementDoor door, FileGate gate) {
        this.endorsements = endorsements;
        this.door = door;
        this.gate = gate;
    }

    @GetMapping("/mobilities/{id}/endorsements")
    Page<EndorsementJson> list(@PathVariable MobilityId id, Reader reader, Locale locale) {
        return new Page<>(
                endorsements.of(id, reader, locale).stream()
                        .map(EndorsementJson::of)
                        .toList(),
                null);
    }

    @GetMapping("/endorsements/{id}")
    EndorsementJson get(@PathVariable EndorsementId id, Reader reader, Locale locale) {
        return EndorsementJson.of(endorsements.get(id, reader, locale));
    }

    @GetMapping("/endorsements/{id}/content")
    @Nullable ResponseEntity<Resource> content(@PathVariable EndorsementId id, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(door, List.of(id.toString()), reader, response);
    }

    @PostMapping("/endorsements/{id}/signature")
    EndorsementJson sign(
            @PathVariable EndorsementId id,
            @RequestBody SignForm form,
            @AuthenticationPrincipal SignedIn signedIn,
            Reader reader,
            Locale locale) {
        mustBePerson(signedIn);
        endorsements.sign(id, text(form.hash()), SignIn.API, locale, reader);
        return get(id, reader, locale);
    }

    @PostMapping("/endorsements/{id}/refusal")
    EndorsementJson refuse(
            @PathVariable EndorsementId id,
            @RequestBody WhyForm form,
            @AuthenticationPrincipal SignedIn signedIn,
            Reader reader,
            Locale locale) {
        mustBePerson(signedIn);
        endorsements.refuse(id, text(form.why()), reader);
        return get(id, reader, locale);
    }

    @PostMapping("/endorsements/{id}/take-back")
    EndorsementJson takeBack(
            @PathVariable EndorsementId id,
            @RequestBody WhyForm form,
            @AuthenticationPrincipal SignedIn signedIn,
            Reader reader,
            Locale locale) {
        mustBePerson(signedIn);
        endorsements.takeBack(id, text(form.why()), SignIn.API, reader);
        return get(id, reader, locale);
    }

    private static void mustBePerson(SignedIn signedIn) {
        if (signedIn.scope() != null) {
            throw new RefusedException("signature.token");
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** @param hash of the words that were read */
    record SignForm(@Nullable String hash) {}

    record WhyForm(@Nullable String why) {}

    /**
     * @param inInk the schools whose heads sign the paper itself, because they have no account here
     * @param words what the reader may sign now, null for nothing; {@code hash} is theirs
     */
    record EndorsementJson(
            String id,
            String mobilityId,
            String dossierId,
            String code,
            int version,
            String sha256,
            String state,
            String note,
            long signed,
            int needed,
            List<SignerJson> signers,
            List<String> inInk,
            @Nullable String words,
            @Nullable String hash,
            boolean mayTakeBack) {

        static EndorsementJson of(Endorsement asked) {
            var words = asked.toSign();
            return new EndorsementJson(
                    asked.id().toString(),
                    asked.mobility().toString(),
                    asked.dossier().toString(),
                    asked.paper().name(),
                    asked.version(),
                    asked.hash(),
                    asked.standing().name(),
                    asked.note(),
                    asked.signed(),
                    asked.signers().size(),
                    asked.signers().stream().map(SignerJson::of).toList(),
                    asked.inInk().stream().map(SchoolSummary::name).toList(),
                    words == null ? null : words.words(),
                    words == null ? null : words.hash(),
                    asked.mayTakeBack());
        }
    }

    record SignerJson(
            String school,
            boolean host,
            @Nullable String signer,
            @Nullable Instant at) {

        static SignerJson of(Endorsement.Signer signer) {
            var person = signer.person();
            return new SignerJson(
                    signer.school().name(), signer.host(), person == null ? null : person.name(), signer.at());
        }
    }
}
