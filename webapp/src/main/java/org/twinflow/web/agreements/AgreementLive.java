package org.twinflow.web.agreements;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.access.Reader;
import org.twinflow.agreements.AgreementDetails;
import org.twinflow.agreements.Agreements;
import org.twinflow.agreements.Section;
import org.twinflow.mobility.DossierId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.RefusedException;
import org.twinflow.web.shell.Texts;

/** What the page of an agreement asks while several write in it. */
@Controller
@RequestMapping("/agreements/{id}")
class AgreementLive {

    private final Agreements agreements;
    private final Texts texts;

    AgreementLive(Agreements agreements, Texts texts) {
        this.agreements = agreements;
        this.texts = texts;
    }

    @GetMapping("/state")
    ResponseEntity<StateJson> state(@PathVariable DossierId id, Reader reader, Locale locale) {
        return json(HttpStatus.OK).body(state(agreements.get(id, reader, locale)));
    }

    /** Keeps a section while somebody types. */
    @PostMapping("/sections/{section}/keep")
    ResponseEntity<KeptJson> keep(
            @PathVariable DossierId id,
            @PathVariable String section,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String words,
            Reader reader,
            Locale locale) {
        try {
            var kept = agreements.write(id, section, version, words, reader);
            return json(HttpStatus.OK).body(new KeptJson(kept, words, texts.of("agreement.kept")));
        } catch (RefusedException refused) {
            var now = agreements.get(id, reader, locale).section(section);
            return json(HttpStatus.CONFLICT)
                    .body(new KeptJson(now.version(), now.words(), texts.of(refused.code(), refused.arguments())));
        }
    }

    @PostMapping("/sections/{section}/writing")
    ResponseEntity<Void> writing(@PathVariable DossierId id, @PathVariable String section, Reader reader) {
        agreements.writing(id, section, reader);
        return ResponseEntity.noContent().build();
    }

    private StateJson state(AgreementDetails details) {
        return new StateJson(
                details.hash(), details.sections().stream().map(this::section).toList());
    }

    private SectionJson section(Section section) {
        var writers = section.writers().stream().map(PersonSummary::shortName).toList();
        return new SectionJson(
                section.key(),
                section.version(),
                section.words(),
                writers.isEmpty() ? null : texts.of("agreement.writes", String.join(", ", writers)));
    }

    private static ResponseEntity.BodyBuilder json(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
    }

    record KeptJson(long version, String words, String message) {}

    record StateJson(String hash, List<SectionJson> sections) {}

    record SectionJson(
            String key,
            long version,
            String words,
            @Nullable String writing) {}
}
