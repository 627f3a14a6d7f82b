package org.twinflow.signatures;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.mobility.PaperNames;
import org.twinflow.people.PersonSummary;

/** Says signatures in words, for what is printed. */
@Component
class SignatureWords {

    private final PaperNames names;

    SignatureWords(PaperNames names) {
        this.names = names;
    }

    String say(String key, Locale locale) {
        return names.find(key, locale).orElse(key);
    }

    /** Who, as what, when by the clock of the signer, and by what it was known. */
    String line(PersonSummary signer, Relation relation, SignIn means, Instant at, Locale locale) {
        return signer.name() + ", " + say("signature.as." + relation, locale) + " · " + moment(at, signer, locale)
                + " · " + say("signature.means." + means, locale);
    }

    String moment(Instant at, PersonSummary signer, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(signer.zone()));
    }
}
