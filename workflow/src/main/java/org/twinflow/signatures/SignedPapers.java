package org.twinflow.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.DossierDetails;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.PaperFacts;
import org.twinflow.mobility.PaperField;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.PaperReadings;
import org.twinflow.mobility.Submissions;
import org.twinflow.pdf.Block;
import org.twinflow.pdf.Fact;
import org.twinflow.pdf.Labels;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.pdf.Section;
import org.twinflow.shared.AfterCommit;

/** Hands in what everybody has signed, as a PDF of the words and the signatures below them. */
@Component
class SignedPapers {

    private final Signatures signatures;
    private final Dossiers dossiers;
    private final Submissions submissions;
    private final PaperReadings readings;
    private final SignatureWords words;
    private final PaperNames names;
    private final PdfWriter writer;
    private final Access access;

    SignedPapers(
            Signatures signatures,
            Dossiers dossiers,
            Submissions submissions,
            PaperReadings readings,
            SignatureWords words,
            PaperNames names,
            PdfWriter writer,
            Access access) {
        this.signatures = signatures;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.readings = readings;
        this.words = words;
        this.names = names;
        this.writer = writer;
        this.access = access;
    }

    /** A signature may have been taken back since, or the journey given up: then there is nothing to hand in. */
    @AfterCommit
    void on(PaperSigned event) {
        var by = access.reader(event.by());
        var dossier = dossiers.get(event.dossier(), by);
        var signing = signatures.of(event.dossier(), event.paper(), by, Locale.ENGLISH);
        if (!signing.isComplete() || !dossier.paper(event.paper()).maySubmit()) {
            return;
        }
        try (var written = writer.write(compose(dossier, signing));
                var bytes = written.open()) {
            var upload = new Upload(event.paper() + ".pdf", "application/pdf");
            submissions.submit(event.dossier(), event.paper(), upload, bytes, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state(event, signing, by);
    }

    /** Nobody has to read off the paper who signed it, when, and what our own words say. */
    private void state(PaperSigned event, Signing signing, Reader by) {
        var paper = event.paper();
        if (PaperField.of(paper).isEmpty()) {
            return;
        }
        var version = dossiers.get(event.dossier(), by).paper(paper).item().version();
        var last = signing.counting().stream()
                .filter(signature -> signature.relation().isParental())
                .reduce((earlier, later) -> later)
                .orElseGet(() -> signing.counting().getLast());
        var day = LocalDate.ofInstant(last.at(), ZoneOffset.UTC);
        var marks = Set.copyOf(PaperField.marks(paper));
        readings.state(
                event.dossier(),
                paper,
                version,
                new PaperFacts("", "", last.signer().name(), null, null, day, marks),
                by);
    }

    /** What was signed in several languages is printed in each. */
    private PdfDocument compose(DossierDetails dossier, Signing signing) {
        var byLanguage = signing.counting().stream().collect(Collectors.groupingBy(Signed::language));
        var first = signing.counting().getFirst();
        var locale = Locale.of(first.language());
        var last = signing.counting().getLast().at();
        var sections = byLanguage.entrySet().stream()
                .map(entry -> section(signing, entry.getValue(), Locale.of(entry.getKey())))
                .toList();
        return PdfDocument.of(
                        names.name(signing.paper(), locale),
                        dossier.mobility().title(),
                        locale,
                        last,
                        Labels.of(key -> words.say("book." + key, locale)))
                .withSections(sections);
    }

    private Section section(Signing signing, List<Signed> given, Locale locale) {
        var section = Section.of(names.name(signing.paper(), locale));
        for (var paragraph : ConsentWords.paragraphs(given.getFirst().words())) {
            section = section.with(Block.paragraph(paragraph));
        }
        var facts = new ArrayList<Fact>();
        given.forEach(one -> facts.add(new Fact(
                words.say("signature.signed", locale),
                words.line(one.signer(), one.relation(), one.means(), one.at(), locale))));
        facts.add(new Fact(words.say("signature.hash", locale), given.getFirst().hash()));
        return section.with(new Block.Facts(facts));
    }
}
