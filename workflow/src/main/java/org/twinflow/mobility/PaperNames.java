package org.twinflow.mobility;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Words;

/** What papers are called and asked for, in the words of the process package, which administrators may change. */
@Component
public class PaperNames {

    private final Words words;

    PaperNames(Words words) {
        this.words = words;
    }

    public String name(Paper paper, Locale locale) {
        return say("paper." + paper, locale);
    }

    /** The name of the paper and, where another may stand in for it, that one's. */
    public String name(ItemSummary item, Locale locale) {
        var other = item.alternative();
        return other == null ? name(item.paper(), locale) : name(item.paper(), locale) + " / " + name(other, locale);
    }

    /** What the paper must show. */
    public String rule(Paper paper, Locale locale) {
        return say("paper." + paper + ".rule", locale);
    }

    /** Why the traveller needs it. */
    public String why(ItemSummary item, Locale locale) {
        return say("required-documents." + item.why(), locale);
    }

    /** What the rules say to a paper. */
    public String advice(PaperAdvice advice, Locale locale) {
        return say(PaperAdvisor.TABLE + "." + advice.reason(), locale);
    }

    /** Another of the words of the package: in the language, or else in English. */
    public Optional<String> find(String key, Locale locale) {
        return words.findLatest(DossierCases.PROCESS, key, locale);
    }

    String say(String key, Locale locale) {
        return find(key, locale).orElse(key);
    }
}
