package org.twinflow.web.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.search.SearchNames;
import org.twinflow.web.shell.Texts;

/** Says the values of facets in the reader's language. */
@Component
public class SearchWords {

    /** The kinds and types that can be chosen; the index may hold others. */
    private static final List<String> KINDS = List.of(
            "document", "project", "task", "activity", "mobility", "note", "meeting", "page", "group", "proposal");

    private static final List<String> TYPES = List.of(
            "pdf", "docx", "odt", "xlsx", "ods", "pptx", "odp", "image", "audio", "video", "text", "html", "mail",
            "archive", "other");

    private final Texts texts;
    private final SearchNames names;

    SearchWords(Texts texts, SearchNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** @param projects the titles of the reader's projects by id */
    public String of(String facet, String value, Map<String, String> projects) {
        return switch (facet) {
            case "kind" -> kind(value);
            case "lang" -> language(value);
            case "project" -> projects.getOrDefault(value, texts.of("find.project.public"));
            case "school" -> names.schools(List.of(value)).getOrDefault(value, texts.of("find.school.other"));
            default -> type(value);
        };
    }

    public List<String> kinds() {
        return KINDS;
    }

    public List<String> types() {
        return TYPES;
    }

    public String kind(String kind) {
        return known("find.kind." + kind, kind);
    }

    public String language(String code) {
        var reader = LocaleContextHolder.getLocale();
        var name = Locale.forLanguageTag(code).getDisplayLanguage(reader);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }

    public String type(String type) {
        return known("find.type." + type, type.toUpperCase(Locale.ROOT));
    }

    private String known(String key, String otherwise) {
        return texts.has(key) ? texts.of(key) : otherwise;
    }
}
