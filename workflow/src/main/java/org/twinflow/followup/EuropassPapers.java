package org.twinflow.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Words;
import org.twinflow.followup.ProofPapers.Declarant;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.pdf.Block;
import org.twinflow.pdf.Fact;
import org.twinflow.pdf.Labels;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.Section;
import org.twinflow.pdf.Signatory;

/** Composes the data sheet of Europass Mobility in the order of its form, with room to sign in ink. */
@Component
class EuropassPapers {

    private final Words words;

    EuropassPapers(Words words) {
        this.words = words;
    }

    PdfDocument compose(Europass sheet, DossierSummary dossier, MobilitySummary mobility, Declarant by) {
        var locale = ProofPapers.language(dossier);
        var title = say("europass.title", locale);
        var issued = by.at().atZone(mobility.host().zone()).toLocalDate();
        return PdfDocument.of(title, mobility.title(), locale, by.at(), new Labels(title, "", "/", "", ""))
                .with(Section.of(
                        title,
                        Block.lead(say("europass.lead", locale)),
                        Block.facts(
                                fact("europass.holder", sheet.holder(), locale),
                                fact("europass.number", sheet.number(), locale),
                                fact("europass.issuer", sheet.issuer(), locale),
                                fact("europass.issued", ProofPapers.date(issued, locale), locale),
                                fact("europass.by", by.person().name(), locale))))
                .with(partners(sheet, locale))
                .with(experience(sheet, locale))
                .with(learnt(sheet, locale))
                .with(signatures(sheet, mobility, locale));
    }

    private Section partners(Europass sheet, Locale locale) {
        var sending = sheet.sendingOrganisation() + " (" + sheet.sendingCountry() + ")";
        var host = sheet.hostOrganisation() + " (" + sheet.hostCountry() + ")";
        return Section.of(say("europass.partners", locale))
                .with(Block.subheading(say("proof.school", locale)))
                .with(Block.facts(
                        fact("europass.organisation", sending, locale),
                        fact("europass.contacts", oneLine(sheet.sendingContacts()), locale)))
                .with(Block.subheading(say("proof.host", locale)))
                .with(Block.facts(
                        fact("europass.organisation", host, locale),
                        fact("europass.mentor", sheet.mentor(), locale),
                        fact("europass.contacts", oneLine(sheet.hostContacts()), locale)));
    }

    private Section experience(Europass sheet, Locale locale) {
        var days = ProofPapers.date(sheet.from(), locale) + " – " + ProofPapers.date(sheet.to(), locale) + " ("
                + sheet.days() + ")";
        var section = Section.of(say("europass.experience", locale))
                .with(Block.facts(
                        fact("europass.objective", sheet.objective(), locale),
                        fact("europass.programme", sheet.programme(), locale),
                        fact("europass.days", days, locale)));
        section = paragraphs(section, "europass.tasks", sheet.activities(), locale);
        return paragraphs(section, "europass.support", sheet.support(), locale);
    }

    private Section learnt(Europass sheet, Locale locale) {
        var section = Section.of(say("europass.learnt", locale));
        section = paragraphs(section, "europass.outcomes", sheet.outcomes(), locale);
        return paragraphs(section, "europass.assessment", sheet.assessment(), locale);
    }

    private Section signatures(Europass sheet, MobilitySummary mobility, Locale locale) {
        var facts = new ArrayList<Fact>();
        for (var signed : sheet.signatures()) {
            var on = signed.at().atZone(mobility.host().zone()).toLocalDate();
            facts.add(new Fact(
                    say("europass.as." + signed.as(), locale), signed.name() + ", " + ProofPapers.date(on, locale)));
        }
        var section = Section.of(say("europass.signatures", locale));
        section = facts.isEmpty() ? section : section.with(new Block.Facts(facts));
        return section.with(new Block.Signatures(List.of(
                new Signatory("", sheet.issuer()),
                new Signatory("", sheet.hostOrganisation()),
                new Signatory("", sheet.holder()))));
    }

    private Section paragraphs(Section section, String key, String text, Locale locale) {
        if (text.isBlank()) {
            return section;
        }
        var grown = section.with(Block.subheading(say(key, locale)));
        for (var line : text.lines().toList()) {
            grown = grown.with(Block.paragraph(line));
        }
        return grown;
    }

    private Fact fact(String key, String value, Locale locale) {
        return new Fact(say(key, locale), value);
    }

    private static String oneLine(String text) {
        return String.join("; ", text.lines().map(String::strip).toList());
    }

    private String say(String key, Locale locale) {
        return words.findLatest(FollowUpCases.PROCESS, key, locale).orElse(key);
    }
}
