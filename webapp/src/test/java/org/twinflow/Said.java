package org.twinflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The sentences of the message bundles, read from their files. */
public final class Said {

    private Said() {}

    /** @param code begins with the name of its bundle */
    public static String in(Locale language, String code, Object... arguments) {
        var ending = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        var name = code.substring(0, code.indexOf('.')) + ending + ".properties";
        try {
            var bundle = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("i18n/" + name), StandardCharsets.UTF_8));
            return new MessageFormat(bundle(bundle, code), language).format(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bundle(Properties bundle, String code) {
        return Objects.requireNonNull(bundle.getProperty(code), code);
    }
}
