package org.twinflow.web.signatures;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.NewSignature;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.SignIn;
import org.twinflow.signatures.Signatures;
import org.twinflow.signatures.Signed;
import org.twinflow.signatures.Signing;
import org.twinflow.web.security.SignedIn;

/** Signatures for scripts. A token of a program signs nothing: it takes the person's password. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class SignatureApi {

    private final Signatures signatures;

    SignatureApi(Signatures signatures) {
        this.signatures = signatures;
    }

    /** What can be signed, by whom, and what was; {@code intact} tells whether nothing was changed since. */
    @GetMapping("/signatures")
    SignaturesJson list(@PathVariable DossierId id, Reader reader, Locale locale) {
        return new SignaturesJson(
                signatures.of(id, reader, locale).stream().map(SigningJson::of).toList(),
                signatures.isIntact(id, reader));
    }

    @PostMapping("/items/{paper}/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    SigningJson sign(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestBody SignatureForm wanted,
            @AuthenticationPrincipal SignedIn signedIn,
            Reader reader,
            Locale locale) {
        mustBePerson(signedIn);
        var hash = wanted.hash() == null ? "" : wanted.hash();
        signatures.sign(id, paper, new NewSignature(relation(wanted.relation()), hash, locale, SignIn.API), reader);
        return SigningJson.of(signatures.of(id, paper, reader, locale));
    }

    @PostMapping("/items/{paper}/signatures/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @AuthenticationPrincipal SignedIn signedIn,
            Reader reader) {
        mustBePerson(signedIn);
        signatures.takeBack(id, paper, SignIn.API, reader);
    }

    private static void mustBePerson(SignedIn signedIn) {
        if (signedIn.scope() != null) {
            throw new RefusedException("signature.token");
        }
    }

    private static Relation relation(@Nullable String text) {
        for (var relation : Relation.values()) {
            if (relation.name().equals(text)) {
                return relation;
            }
        }
        throw new InvalidException(FieldError.of("relation", "signature.relation"));
    }

    /** @param hash of the words that were read */
    record SignatureForm(
            @Nullable String relation, @Nullable String hash) {}

    record SignaturesJson(List<SigningJson> items, boolean intact) {}

    record SigningJson(
            String code,
            String words,
            String hash,
            String language,
            int parents,
            boolean traveller,
            boolean complete,
            List<String> maySignAs,
            boolean mayTakeBack,
            List<SignedJson> signatures) {

        static SigningJson of(Signing signing) {
            return new SigningJson(
                    signing.paper().name(),
                    signing.words(),
                    signing.hash(),
                    signing.language(),
                    signing.needed().parents(),
                    signing.needed().traveller(),
                    signing.isComplete(),
                    signing.as().stream().map(Enum::name).toList(),
                    signing.mayTakeBack(),
                    signing.signatures().stream().map(SignedJson::of).toList());
        }
    }

    record SignedJson(
            String signer,
            String relation,
            String means,
            String language,
            String hash,
            Instant at,
            boolean current,
            @Nullable Instant takenBackAt) {

        static SignedJson of(Signed signed) {
            return new SignedJson(
                    signed.signer().name(),
                    signed.relation().name(),
                    signed.means().name(),
                    signed.language(),
                    signed.hash(),
                    signed.at(),
                    signed.current(),
                    signed.takenBackAt());
        }
    }
}
