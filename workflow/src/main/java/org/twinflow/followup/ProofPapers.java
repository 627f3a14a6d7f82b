package org.twinflow.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Words;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.pdf.Block;
import org.twinflow.pdf.Cell;
import org.twinflow.pdf.Column;
import org.twinflow.pdf.Fact;
import org.twinflow.pdf.Labels;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.Section;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/** Composes the proofs that are declared by a form: how somebody travelled, that they reported, what they learnt. */
@Component
class ProofPapers {

    private final Words words;

    ProofPapers(Words words) {
        this.words = words;
    }

    /** Who says it, and when. */
    record Declarant(PersonSummary person, Instant at) {}

    PdfDocument green(DossierSummary dossier, MobilitySummary mobility, GreenTravel travel, Declarant by) {
        var locale = language(dossier);
        var table = new Block.Table(
                List.of(
                        Column.of(say("green.day", locale), 3),
                        Column.of(say("green.from", locale), 3),
                        Column.of(say("green.to", locale), 3),
                        Column.of(say("green.means", locale), 3),
                        Column.figures(say("green.km", locale), 2)),
                travel.legs().stream()
                        .map(leg -> List.of(
                                Cell.of(date(leg.day(), locale)),
                                Cell.of(leg.from()),
                                Cell.of(leg.to()),
                                Cell.of(say("means." + leg.means(), locale)),
                                Cell.of(Integer.toString(leg.kilometres()))))
                        .toList());
        var facts = facts(dossier, mobility, locale);
        facts.add(new Fact(say("green.share", locale), travel.greenKilometres() + " / " + travel.kilometres() + " km"));
        if (!travel.description().isEmpty()) {
            facts.add(new Fact(say("green.description", locale), travel.description()));
        }
        return paper("green", dossier, mobility, by)
                .with(Section.of(
                                say("green.title", locale),
                                Block.lead(say("green.lead", locale)),
                                new Block.Facts(facts),
                                table)
                        .with(Block.facts(declared(by, mobility, locale))));
    }

    PdfDocument report(DossierSummary dossier, MobilitySummary mobility, LocalDate sent, Declarant by) {
        var locale = language(dossier);
        var facts = facts(dossier, mobility, locale);
        facts.add(new Fact(say("report.sent", locale), date(sent, locale)));
        return paper("report", dossier, mobility, by)
                .with(Section.of(
                                say("report.title", locale),
                                Block.lead(say("report.lead", locale)),
                                new Block.Facts(facts))
                        .with(Block.facts(declared(by, mobility, locale))));
    }

    private PdfDocument paper(String kind, DossierSummary dossier, MobilitySummary mobility, Declarant by) {
        var locale = language(dossier);
        var title = say(kind + ".title", locale);
        return PdfDocument.of(title, mobility.title(), locale, by.at(), new Labels(title, "", "/", "", ""));
    }

    private List<Fact> facts(DossierSummary dossier, MobilitySummary mobility, Locale locale) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                say("proof.traveller", locale),
                Objects.requireNonNull(dossier.person()).name()));
        facts.add(new Fact(say("proof.school", locale), place(Objects.requireNonNull(dossier.school()))));
        facts.add(new Fact(say("proof.host", locale), place(mobility.host())));
        facts.add(new Fact(say("proof.mobility", locale), mobility.title() + ", " + mobility.destination()));
        facts.add(new Fact(
                say("proof.days", locale), date(mobility.start(), locale) + " – " + date(mobility.end(), locale)));
        return facts;
    }

    private Fact declared(Declarant by, MobilitySummary mobility, Locale locale) {
        var on = by.at().atZone(mobility.host().zone()).toLocalDate();
        return new Fact(
                say("certificate.declared", locale),
                by.person().name() + ", " + say("certificate.declaredOn", locale) + " " + date(on, locale));
    }

    /** The words of the package come in English and French. */
    static Locale language(DossierSummary dossier) {
        var own = Objects.requireNonNull(dossier.school()).locale();
        return own.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static String place(SchoolSummary school) {
        return school.name() + ", " + school.city();
    }

    private String say(String key, Locale locale) {
        return words.findLatest(FollowUpCases.PROCESS, key, locale).orElse(key);
    }

    static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
