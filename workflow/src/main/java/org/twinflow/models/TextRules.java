package org.twinflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Whether the package says everything in each of our languages. A gap is shown but does not keep from deploying. */
final class TextRules {

    static final List<String> LANGUAGES = List.of("en", "fr");

    private final ModelPackage model;

    TextRules(ModelPackage model) {
        this.model = model;
    }

    List<Finding> check() {
        var findings = new ArrayList<Finding>();
        for (var language : LANGUAGES) {
            var texts = model.texts().getOrDefault(language, Map.of());
            expected().stream()
                    .filter(key -> texts.getOrDefault(key, "").isBlank())
                    .map(key -> Finding.warning(
                            "texts_" + language + ".properties", element(key), "text.missing", key, language))
                    .forEach(findings::add);
        }
        return findings;
    }

    /** What must have words: the process, its user tasks, and what its forms ask. */
    private Set<String> expected() {
        var keys = new TreeSet<String>();
        model.processes()
                .values()
                .forEach(root -> Xml.all(root)
                        .filter(element -> Set.of("process", "userTask").contains(element.getLocalName()))
                        .forEach(element -> keys.add(element.getAttribute("id"))));
        model.forms()
                .forEach((file, form) -> form.path("components")
                        .forEach(field -> keys.add(file.replace(".form", "") + "." + key(field))));
        return keys;
    }

    private static String key(JsonNode field) {
        return field.path("key").asString(field.path("id").asString(""));
    }

    private static String element(String key) {
        return key.substring(key.indexOf('.') + 1);
    }
}
