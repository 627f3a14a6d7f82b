package org.twinflow.web.projects;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.web.shell.Choice;

/** The official languages of the European Union and its neighbours in Erasmus+, by name; pages ask it as {@code @tongues}. */
@Component("tongues")
public class Tongues {

    private static final List<String> CODES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "lt", "lv", "mk",
            "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl", "sr", "sv", "tr", "uk");

    public List<Choice> getChoices() {
        var collator = Collator.getInstance(LocaleContextHolder.getLocale());
        return CODES.stream()
                .map(code -> Choice.of(code, name(code)))
                .sorted(Comparator.comparing(Choice::text, collator))
                .toList();
    }

    /** What the reader calls the language. */
    public String name(String code) {
        return Locale.of(code).getDisplayLanguage(LocaleContextHolder.getLocale());
    }
}
