package org.twinflow.web.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the words of every feature in {@code i18n}, so that a new bundle needs no list to stand in. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String LANGUAGE = "_[a-z]{2}$";

    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new Bundles();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static String[] bundles() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
        return Arrays.stream(files)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(file -> file.substring(0, file.length() - ".properties".length()))
                .map(name -> "i18n/" + name.replaceFirst(LANGUAGE, ""))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
