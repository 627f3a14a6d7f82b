package org.twinflow.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.Submissions;
import org.twinflow.pdf.Block;
import org.twinflow.pdf.Fact;
import org.twinflow.pdf.Labels;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.pdf.Section;
import org.twinflow.shared.AfterCommit;
import org.twinflow.signatures.Signed;

/** Files what all have signed as the paper of the dossier; there it is checked as any other. */
@Component
class AgreementFiling {

    private final Agreements agreements;
    private final Submissions submissions;
    private final AgreementText text;
    private final PdfWriter writer;
    private final Access access;

    AgreementFiling(
            Agreements agreements, Submissions submissions, AgreementText text, PdfWriter writer, Access access) {
        this.agreements = agreements;
        this.submissions = submissions;
        this.text = text;
        this.writer = writer;
        this.access = access;
    }

    /** It may have been changed since: then there is nothing to file. */
    @AfterCommit
    void on(AgreementReached event) {
        var by = access.reader(event.by());
        var details = agreements.get(event.dossier(), by, Locale.ENGLISH);
        if (!details.isAgreed() || !details.parties().open()) {
            return;
        }
        var paper = details.parties().paper();
        try (var written = writer.write(compose(details));
                var bytes = written.open()) {
            submissions.submit(event.dossier(), paper, new Upload(paper + ".pdf", "application/pdf"), bytes, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headings in the languages of both sides, the sections in the words in which they were written. */
    private PdfDocument compose(AgreementDetails details) {
        var parties = details.parties();
        var languages = parties.languages().stream()
                .map(AgreementText::spoken)
                .distinct()
                .toList();
        var first = languages.getFirst();
        var title = both(languages, locale -> text.title(parties, locale));
        var section = Section.of(title, new Block.Facts(facts(details, languages)));
        for (var blank : AgreementForm.of(parties)) {
            section = section.with(Block.subheading(both(languages, locale -> text.heading(blank, locale))));
            for (var paragraph : details.section(blank.key()).words().lines().toList()) {
                section = section.with(Block.paragraph(paragraph));
            }
        }
        section = section.with(Block.subheading(both(languages, locale -> text.say("agreement.signatures", locale))))
                .with(new Block.Facts(signatures(details, languages)));
        var last = details.signatures().getLast().at();
        return PdfDocument.of(
                        title,
                        parties.mobility().title(),
                        first,
                        last,
                        Labels.of(key -> text.say("book." + key, first)))
                .with(section);
    }

    private List<Fact> facts(AgreementDetails details, List<Locale> languages) {
        var first = text.facts(details.parties(), languages.getFirst());
        var last = text.facts(details.parties(), languages.getLast());
        var facts = new java.util.ArrayList<Fact>();
        for (var at = 0; at < first.size(); at++) {
            var one = first.get(at);
            var other = last.get(at);
            facts.add(new Fact(joined(List.of(one.label(), other.label())), one.text()));
        }
        return facts;
    }

    private List<Fact> signatures(AgreementDetails details, List<Locale> languages) {
        return details.signatures().stream()
                .filter(Signed::counts)
                .map(given -> new Fact(
                        both(languages, locale -> text.say("signature.as." + given.relation(), locale)),
                        given.signer().name() + " · " + text.moment(given.at(), given.signer(), languages.getFirst())
                                + " · " + given.hash()))
                .toList();
    }

    private static String both(List<Locale> languages, Function<Locale, String> said) {
        return joined(languages.stream().map(said).toList());
    }

    private static String joined(List<String> said) {
        return said.stream().distinct().collect(Collectors.joining(" / "));
    }
}
