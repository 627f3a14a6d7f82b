package org.twinflow.mobility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.pdf.Labels;
import org.twinflow.pdf.Tone;

/** The words of dossiers and travel packs, in the language of the sending school as far as it is known here. */
@Component
class BookWords {

    private final PaperNames names;

    BookWords(PaperNames names) {
        this.names = names;
    }

    /** The texts of the process package come in English and French. */
    Locale language(Locale wanted) {
        return wanted.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    String say(String key, Locale locale) {
        return names.say(key, locale);
    }

    String state(ItemState state, Locale locale) {
        return names.say("state." + state, locale);
    }

    String name(ItemSummary item, Locale locale) {
        return names.name(item, locale);
    }

    Labels labels(Locale locale) {
        return Labels.of(key -> say("book." + key, locale));
    }

    static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    static Tone tone(ItemState state) {
        return switch (state) {
            case MISSING -> Tone.NONE;
            case RECEIVED -> Tone.INFO;
            case CHECKED, WAIVED -> Tone.OK;
            case REJECTED -> Tone.BAD;
            case EXPIRED -> Tone.OLD;
        };
    }
}
