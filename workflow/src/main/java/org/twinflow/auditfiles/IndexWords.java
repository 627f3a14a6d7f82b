package org.twinflow.auditfiles;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Words;
import org.twinflow.people.SchoolSummary;

/** The words of an audit file, from the texts of the process package, which administrators may change. */
@Component
class IndexWords {

    private static final String PROCESS = "mobility-followup";

    private final Words words;

    IndexWords(Words words) {
        this.words = words;
    }

    String say(String key, Locale locale) {
        return words.findLatest(PROCESS, "audit." + key, locale).orElse(key);
    }

    /** The words of the package come in English and French. */
    static Locale language(SchoolSummary school) {
        return school.locale().getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }
}
