package org.twinflow.web.shell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Remembers in which bundle a word was found: there is one for each feature, and a page with a large table would ask them
 * all, one after the other, thousands of times.
 */
class Bundles extends ResourceBundleMessageSource {

    private final Map<Locale, Map<String, String>> words = new ConcurrentHashMap<>();
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var known = words.computeIfAbsent(locale, none -> new ConcurrentHashMap<>());
        var word = known.get(code);
        if (word == null) {
            word = super.resolveCodeWithoutArguments(code, locale);
            if (word != null) {
                known.put(code, word);
            }
        }
        return word;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var known = formats.computeIfAbsent(locale, none -> new ConcurrentHashMap<>());
        var format = known.get(code);
        if (format == null) {
            format = super.resolveCode(code, locale);
            if (format != null) {
                known.put(code, format);
            }
        }
        return format;
    }
}
