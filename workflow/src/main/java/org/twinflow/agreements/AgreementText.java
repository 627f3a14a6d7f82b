package org.twinflow.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.Parties;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.signatures.SignatureBook;

/** An agreement in words: what is shown to those who sign, and what stands in its PDF. */
@Component
class AgreementText {

    private final PaperNames names;

    AgreementText(PaperNames names) {
        this.names = names;
    }

    /** The texts of the process package come in English and French. */
    static Locale spoken(Locale wanted) {
        return wanted.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** @param words of the sections by key; what was written stays in the language it was written in */
    SignatureBook.Shown of(Parties parties, Map<String, String> words, Locale wanted) {
        var locale = spoken(wanted);
        var lines = new ArrayList<String>();
        lines.add(title(parties, locale));
        facts(parties, locale).forEach(fact -> lines.add(fact.label() + ": " + fact.text()));
        for (var blank : AgreementForm.of(parties)) {
            lines.add(heading(blank, locale));
            lines.add(words.getOrDefault(blank.key(), ""));
        }
        return new SignatureBook.Shown(String.join("\n", lines), locale.getLanguage());
    }

    String title(Parties parties, Locale locale) {
        return names.name(parties.paper(), locale);
    }

    /** What is agreed on follows from the mobility: who, where, when. */
    record Line(String label, String text) {}

    List<Line> facts(Parties parties, Locale locale) {
        var mobility = parties.mobility();
        var facts = new ArrayList<Line>();
        facts.add(new Line(say("agreement.mobility", locale), mobility.title() + ", " + mobility.destination()));
        facts.add(new Line(
                say("book.dates", locale), day(mobility.start(), locale) + " – " + day(mobility.end(), locale)));
        var traveller = parties.traveller();
        if (traveller != null) {
            facts.add(new Line(say("agreement.traveller", locale), traveller.name()));
        }
        parties.senders().forEach(school -> facts.add(new Line(say("agreement.sending", locale), place(school))));
        facts.add(new Line(say("book.host", locale), place(mobility.host())));
        return facts;
    }

    String heading(AgreementForm.Blank blank, Locale locale) {
        var day = blank.day();
        return day == null ? say("agreement.section." + blank.kind(), locale) : day(day, locale);
    }

    /** By the clock of the signer. */
    String moment(Instant at, PersonSummary signer, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(signer.zone()));
    }

    String say(String key, Locale locale) {
        return names.find(key, locale).orElse(key);
    }

    private static String place(SchoolSummary school) {
        return school.name() + ", " + school.city();
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }
}
