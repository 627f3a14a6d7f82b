package org.twinflow.agreements;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.comparison.TextChanges;
import org.twinflow.comparison.TextComparison;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Parties;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.signatures.Relation;
import org.twinflow.signatures.SignatureBook;
import org.twinflow.signatures.Signed;

/** Puts together what a reader sees of an agreement. */
@Component
class AgreementViews {

    private final AgreementSections sections;
    private final AgreementWriters writers;
    private final AgreementText text;
    private final SignatureBook book;
    private final People people;
    private final Clock clock;

    AgreementViews(
            AgreementSections sections,
            AgreementWriters writers,
            AgreementText text,
            SignatureBook book,
            People people,
            Clock clock) {
        this.sections = sections;
        this.writers = writers;
        this.text = text;
        this.book = book;
        this.people = people;
        this.clock = clock;
    }

    AgreementDetails of(Parties parties, Reader reader, Locale locale) {
        var rows = sections.findByIdDossier(parties.dossier().id()).stream()
                .collect(Collectors.toMap(AgreementSection::key, Function.identity()));
        var writing = writing(parties.dossier(), reader);
        var shown = AgreementForm.of(parties).stream()
                .map(blank -> section(blank, parties, rows.get(blank.key()), writing))
                .toList();
        var words = shown.stream().collect(Collectors.toMap(Section::key, Section::words));
        var now = text.of(parties, words, locale);
        var signatures = book.of(parties.dossier(), parties.paper(), signed -> stands(signed, parties, words));
        return new AgreementDetails(
                parties,
                shown,
                now.words(),
                now.hash(),
                now.language(),
                AgreementForm.faults(shown),
                as(parties, signatures, reader),
                signatures,
                AgreementForm.sides(parties).stream()
                        .filter(side -> signatures.stream().noneMatch(side::isSignedBy))
                        .toList(),
                changes(parties, words, signatures));
    }

    /** The same words in the language in which somebody signed them. */
    private boolean stands(SignatureBook.Shown signed, Parties parties, Map<String, String> words) {
        return text.of(parties, words, Locale.of(signed.language())).hash().equals(signed.hash());
    }

    /** Nobody signs the same words twice. */
    private static List<Relation> as(Parties parties, List<Signed> signatures, Reader reader) {
        var signed = signatures.stream()
                .anyMatch(given -> given.counts() && given.signer().id().equals(reader.person()));
        return signed ? List.of() : AgreementForm.as(parties);
    }

    private @Nullable TextChanges changes(Parties parties, Map<String, String> words, List<Signed> signatures) {
        return signatures.stream()
                .filter(given -> !given.counts())
                .max(Comparator.comparing(Signed::at))
                .filter(last -> signatures.stream().noneMatch(Signed::counts)
                        || !AgreementForm.sides(parties).stream()
                                .allMatch(side -> signatures.stream().anyMatch(side::isSignedBy)))
                .flatMap(last -> TextComparison.of(
                        last.words(),
                        text.of(parties, words, Locale.of(last.language())).words()))
                .orElse(null);
    }

    private Section section(
            AgreementForm.Blank blank,
            Parties parties,
            @Nullable AgreementSection row,
            Map<String, List<PersonSummary>> writing) {
        return new Section(
                blank.key(),
                blank.kind(),
                blank.day(),
                row == null ? "" : row.words(),
                row == null ? 0 : row.version(),
                row == null ? null : people.person(row.editedBy()),
                row == null ? null : row.editedAt(),
                AgreementForm.mayEdit(blank.kind(), parties),
                writing.getOrDefault(blank.key(), List.of()));
    }

    private Map<String, List<PersonSummary>> writing(DossierId dossier, Reader reader) {
        var now = clock.instant();
        return writers.findByIdDossier(dossier.id()).stream()
                .filter(writer -> writer.isThere(now) && !writer.person().equals(reader.person()))
                .collect(Collectors.groupingBy(
                        AgreementWriter::section,
                        Collectors.mapping(writer -> person(writer.person()), Collectors.toList())));
    }

    private PersonSummary person(PersonId id) {
        return Objects.requireNonNull(people.person(id));
    }
}
