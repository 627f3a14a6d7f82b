package org.twinflow.followup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Words;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.mobility.TravellerKind;
import org.twinflow.pdf.Block;
import org.twinflow.pdf.Fact;
import org.twinflow.pdf.Labels;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.Section;
import org.twinflow.people.SchoolSummary;

/** Composes the certificate that a traveller was there, from what the host declared and the teachers counted. */
@Component
class AttendanceCertificates {

    private final Words words;

    AttendanceCertificates(Words words) {
        this.words = words;
    }

    /** @param days on which attendance was recorded; none where nobody called the roll */
    PdfDocument compose(DossierSummary dossier, MobilitySummary mobility, Declared declared, List<LocalDate> days) {
        var school = Objects.requireNonNull(dossier.school());
        var locale = language(school);
        var accompanies = dossier.kind() == TravellerKind.ACCOMPANYING;
        var title = say(accompanies ? "certificate.accompanying" : "certificate.title", locale);
        var section = Section.of(title, Block.lead(fill(say("certificate.lead", locale), dossier, mobility, locale)))
                .with(Block.paragraph(say("certificate.purpose." + dossier.kind(), locale)));
        if (!days.isEmpty()) {
            var list = days.stream().map(day -> date(day, locale)).collect(Collectors.joining("; "));
            section =
                    section.with(Block.paragraph(say("certificate.days", locale).replace("{days}", list)));
        }
        var on = declared.at().atZone(mobility.host().zone()).toLocalDate();
        section = section.with(Block.facts(new Fact(
                say("certificate.declared", locale),
                declared.by().name() + ", " + place(mobility.host()) + ", " + say("certificate.declaredOn", locale)
                        + " " + date(on, locale))));
        return PdfDocument.of(title, mobility.title(), locale, declared.at(), new Labels(title, "", "/", "", ""))
                .with(section);
    }

    private String fill(String text, DossierSummary dossier, MobilitySummary mobility, Locale locale) {
        var facts = Map.of(
                "{host}", place(mobility.host()),
                "{traveller}", Objects.requireNonNull(dossier.person()).name(),
                "{school}", place(Objects.requireNonNull(dossier.school())),
                "{title}", mobility.title(),
                "{destination}", mobility.destination(),
                "{from}", date(mobility.start(), locale),
                "{to}", date(mobility.end(), locale));
        var filled = text;
        for (var fact : facts.entrySet()) {
            filled = filled.replace(fact.getKey(), fact.getValue());
        }
        return filled;
    }

    /** The words of the package come in English and French. */
    private static Locale language(SchoolSummary school) {
        return school.locale().getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static String place(SchoolSummary school) {
        return school.name() + ", " + school.city();
    }

    private String say(String key, Locale locale) {
        return words.findLatest(FollowUpCases.PROCESS, key, locale).orElse(key);
    }

    private static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
