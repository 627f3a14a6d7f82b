package org.twinflow.web.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.models.Change;
import org.twinflow.models.Finding;
import org.twinflow.web.shell.Texts;

/** Puts findings and changes into sentences. */
@Component
class Lines {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern CALL = Pattern.compile("\\$\\{(who|due)\\.(\\w+)\\(([^)]*)\\)}");

    private final Texts texts;

    Lines(Texts texts) {
        this.texts = texts;
    }

    /** The findings, what forbids first, each element by its word in the package. */
    List<FindingLine> findings(List<Finding> findings, Map<String, String> files) {
        var words = words(files);
        return findings.stream()
                .map(finding -> new FindingLine(
                        finding.file(),
                        finding.element(),
                        words.getOrDefault(finding.element(), finding.element()),
                        finding.rule(),
                        message(finding, words),
                        finding.isError() ? "error" : "warning"))
                .sorted(Comparator.comparing(FindingLine::severity))
                .distinct()
                .toList();
    }

    List<ChangeLine> changes(List<Change> changes) {
        return changes.stream().map(this::change).toList();
    }

    private String message(Finding finding, Map<String, String> words) {
        var arguments = finding.arguments().stream()
                .map(argument -> told(argument, finding, words))
                .toList();
        return texts.has(finding.code())
                ? texts.of(finding.code(), arguments.toArray())
                : texts.of("modelpages.rule", finding.rule(), arguments.toString());
    }

    /** The element by its word and the language by its name, as readers know them. */
    private static Object told(Object argument, Finding finding, Map<String, String> words) {
        if (argument.equals(finding.element()) && words.containsKey(finding.element())) {
            return words.getOrDefault(finding.element(), "");
        }
        return finding.rule().startsWith("text.")
                        && LANGUAGE.matcher(argument.toString()).matches()
                ? Locale.of(argument.toString()).getDisplayLanguage(locale())
                : argument;
    }

    private ChangeLine change(Change change) {
        var arguments = new ArrayList<>(change.arguments());
        for (int index = 1; index < arguments.size(); index++) {
            if (arguments.get(index) instanceof String value) {
                arguments.set(index, change.what().startsWith("element.") ? said(value, change) : value);
            }
        }
        if (change.what().equals("text")) {
            arguments.set(2, Locale.of(arguments.get(2).toString()).getDisplayLanguage(locale()));
        }
        var text = texts.of(change.code(), arguments.toArray());
        return switch (change.kind()) {
            case ADDED -> new ChangeLine("added", "plus", "ok", text);
            case CHANGED -> new ChangeLine("changed", "pencil", "info", text);
            case REMOVED -> new ChangeLine("removed", "minus", "bad", text);
        };
    }

    /** A question of the models in words: those who deploy do not read expressions. */
    private String said(String value, Change change) {
        if (value.isEmpty()) {
            return texts.of(change.what().equals("element.who") ? "modelpages.nobody" : "modelpages.nothing");
        }
        var kind = "modelpages.type." + value;
        if (texts.has(kind)) {
            return texts.of(kind);
        }
        return CALL.matcher(value)
                .replaceAll(call -> Matcher.quoteReplacement(question(call.group(1), call.group(2), call.group(3))));
    }

    private String question(String bean, String method, String arguments) {
        var key = "modelpages." + bean + "." + method;
        var first = arguments.split(",", -1)[0].strip();
        return texts.has(key) ? texts.of(key, first) : method + "(" + arguments + ")";
    }

    /** What the package calls its elements in the reader's language, or in English. */
    private static Map<String, String> words(Map<String, String> files) {
        var words = TextFile.read(files.getOrDefault("texts_en.properties", ""));
        words.putAll(TextFile.read(files.getOrDefault("texts_" + locale().getLanguage() + ".properties", "")));
        return words;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
