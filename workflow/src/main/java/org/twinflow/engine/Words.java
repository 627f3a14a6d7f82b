package org.twinflow.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The words of models: what an element, a form's field or a decision's reason is called in a language. */
@Service
public class Words {

    private static final String FALLBACK = "en";

    /** A deployed version never changes, so what was read once stays true. */
    private final Cache<String, Map<String, Map<String, String>>> read =
            Caffeine.newBuilder().maximumSize(200).build();

    private final Deployments deployments;

    Words(Deployments deployments) {
        this.deployments = deployments;
    }

    /**
     * What the version says for a key in the language, or else in English.
     *
     * @param key an element's id, {@code form.field} or {@code decision.reason}
     */
    public Optional<String> find(String processDefinitionId, String key, Locale locale) {
        var texts = read.get(processDefinitionId, id -> texts(deployments.resourcesOf(id)));
        return Optional.ofNullable(
                        texts.getOrDefault(locale.getLanguage(), Map.of()).get(key))
                .or(() -> Optional.ofNullable(
                        texts.getOrDefault(FALLBACK, Map.of()).get(key)));
    }

    /** As {@link #find}, with something to say if the package says nothing. */
    public String say(String processDefinitionId, String key, Locale locale, String otherwise) {
        return find(processDefinitionId, key, locale).orElse(otherwise);
    }

    /** What the newest version of a process says; for lists that know no case. */
    public Optional<String> findLatest(String processKey, String key, Locale locale) {
        return find(deployments.latest(processKey).id(), key, locale);
    }

    private static Map<String, Map<String, String>> texts(Map<String, byte[]> resources) {
        var texts = new TreeMap<String, Map<String, String>>();
        resources.forEach((name, content) -> {
            var language = language(name);
            if (language != null) {
                texts.put(language, properties(content));
            }
        });
        return texts;
    }

    private static @Nullable String language(String name) {
        return name.startsWith("texts_") && name.endsWith(".properties")
                ? name.substring("texts_".length(), name.length() - ".properties".length())
                : null;
    }

    private static Map<String, String> properties(byte[] content) {
        var properties = new Properties();
        try {
            properties.load(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
