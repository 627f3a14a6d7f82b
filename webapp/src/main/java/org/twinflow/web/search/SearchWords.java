package org.twinflow.web.search;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.web.shell.Texts;

/** Says the values of facets in the reader's language. */
@Component
public class SearchWords {

    private final Texts texts;

    SearchWords(Texts texts) {
        this.texts = texts;
    }

    /** @param projects the titles of the reader's projects by id */
    public String of(String facet, String value, Map<String, String> projects) {
        return switch (facet) {
            case "kind" -> kind(value);
            case "lang" -> language(value);
            case "project" -> projects.getOrDefault(value, texts.of("find.project.public"));
            default -> type(value);
        };
    }

    public String kind(String kind) {
        return known("find.kind." + kind, kind);
    }

    public String language(String code) {
        var reader = LocaleContextHolder.getLocale();
        var name = Locale.forLanguageTag(code).getDisplayLanguage(reader);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }

    private String type(String type) {
        return known("find.type." + type, type.toUpperCase(Locale.ROOT));
    }

    private String known(String key, String otherwise) {
        return texts.has(key) ? texts.of(key) : otherwise;
    }
}
