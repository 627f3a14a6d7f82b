package org.twinflow.web.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.agreements.AgreementDetails;
import org.twinflow.agreements.Agreements;
import org.twinflow.agreements.Edition;
import org.twinflow.agreements.Section;
import org.twinflow.agreements.Side;
import org.twinflow.mobility.DossierId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;
import org.twinflow.signatures.NewSignature;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.SignIn;
import org.twinflow.signatures.Signed;
import org.twinflow.web.security.SignedIn;

/** Learning agreements for scripts. A token of a program signs nothing: it takes the person's password. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/agreement")
class AgreementApi {

    private final Agreements agreements;

    AgreementApi(Agreements agreements) {
        this.agreements = agreements;
    }

    @GetMapping
    AgreementJson show(@PathVariable DossierId id, Reader reader, Locale locale) {
        return AgreementJson.of(agreements.get(id, reader, locale));
    }

    /** Refused by 409 when somebody else has written upon that version. */
    @PutMapping("/sections/{section}")
    SectionJson write(
            @PathVariable DossierId id,
            @PathVariable String section,
            @RequestBody WordsForm form,
            Reader reader,
            Locale locale) {
        agreements.write(id, section, form.version(), form.words() == null ? "" : form.words(), reader);
        return SectionJson.of(agreements.get(id, reader, locale).section(section));
    }

    @GetMapping("/sections/{section}/editions")
    EditionsJson editions(@PathVariable DossierId id, @PathVariable String section, Reader reader) {
        return new EditionsJson(agreements.history(id, section, reader).stream()
                .map(EditionJson::of)
                .toList());
    }

    @PostMapping("/signatures")
    @ResponseStatus(HttpStatus.CREATED)
    AgreementJson sign(
            @PathVariable DossierId id,
            @RequestBody SignatureForm wanted,
            @AuthenticationPrincipal SignedIn signedIn,
            Reader reader,
            Locale locale) {
        if (signedIn.scope() != null) {
            throw new RefusedException("signature.token");
        }
        var hash = wanted.hash() == null ? "" : wanted.hash();
        agreements.sign(id, new NewSignature(relation(wanted.relation()), hash, locale, SignIn.API), reader);
        return AgreementJson.of(agreements.get(id, reader, locale));
    }

    private static Relation relation(@Nullable String text) {
        for (var relation : Relation.values()) {
            if (relation.name().equals(text)) {
                return relation;
            }
        }
        throw new InvalidException(FieldError.of("relation", "signature.relation"));
    }

    /** @param version upon which the words were written */
    record WordsForm(@Nullable String words, long version) {}

    /** @param hash of the words that were read */
    record SignatureForm(
            @Nullable String relation, @Nullable String hash) {}

    record AgreementJson(
            String code,
            String words,
            String hash,
            String language,
            boolean agreed,
            boolean reopened,
            List<String> maySignAs,
            List<String> missing,
            List<SectionJson> sections,
            List<SignedJson> signatures) {

        static AgreementJson of(AgreementDetails details) {
            return new AgreementJson(
                    details.parties().paper().name(),
                    details.words(),
                    details.hash(),
                    details.language(),
                    details.isAgreed(),
                    details.isReopened(),
                    details.as().stream().map(Enum::name).toList(),
                    details.missing().stream().map(AgreementJson::side).toList(),
                    details.sections().stream().map(SectionJson::of).toList(),
                    details.signatures().stream().map(SignedJson::of).toList());
        }

        private static String side(Side side) {
            var school = side.school();
            return school == null ? side.relation().name() : side.relation() + " " + school.id();
        }
    }

    record SectionJson(String key, String kind, @Nullable LocalDate day, String words, long version, boolean mayEdit) {

        static SectionJson of(Section section) {
            return new SectionJson(
                    section.key(),
                    section.kind().name(),
                    section.day(),
                    section.words(),
                    section.version(),
                    section.mayEdit());
        }
    }

    record EditionsJson(List<EditionJson> items) {}

    record EditionJson(long version, String words, String by, Instant at) {

        static EditionJson of(Edition edition) {
            return new EditionJson(
                    edition.version(), edition.words(), edition.by().name(), edition.at());
        }
    }

    record SignedJson(String signer, String relation, String hash, Instant at, boolean current) {

        static SignedJson of(Signed signed) {
            return new SignedJson(
                    signed.signer().name(), signed.relation().name(), signed.hash(), signed.at(), signed.current());
        }
    }
}
