package org.twinflow.engine.rest;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Looks through a JSON text for names of expressions. */
final class JsonKeys {

    private static final Pattern EXPRESSION =
            Pattern.compile(".*Expressions?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final JsonFactory JSON = new JsonFactory();

    private JsonKeys() {}

    static boolean isExpression(String name) {
        return EXPRESSION.matcher(name.strip()).matches();
    }

    /** Whether a key at any depth names an expression; what cannot be read to its end is taken to hold one. */
    static boolean holdExpression(byte[] json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && isExpression(parser.currentName())) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException unreadable) {
            return true;
        }
    }
}
