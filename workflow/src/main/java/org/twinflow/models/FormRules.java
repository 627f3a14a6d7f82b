package org.twinflow.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a form may ask, so that it can be shown without JavaScript and checked by the server. */
final class FormRules {

    static final Set<String> VIEWS = Set.of("text", "textview");

    private static final Set<String> FIELDS =
            Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checkbox");
    private static final Set<String> ROOT = Set.of(
            "id",
            "type",
            "components",
            "schemaVersion",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion",
            "$schema");
    private static final Set<String> KEYS = Set.of(
            "id",
            "key",
            "type",
            "label",
            "description",
            "text",
            "validate",
            "values",
            "defaultValue",
            "disabled",
            "readonly",
            "layout",
            "conditional",
            "properties",
            "subtype",
            "dateLabel",
            "timeLabel",
            "timeInterval",
            "timeSerializingFormat",
            "use24h",
            "disallowPassedDates",
            "decimalDigits",
            "increment",
            "searchable");
    private static final Set<String> CHECKS = Set.of("required", "minLength", "maxLength", "min", "max");
    private static final Pattern HIDE =
            Pattern.compile("= ?[A-Za-z_]\\w*( ?(=|!=) ?(\"[\\w-]*\"|-?\\d+|true|false))?|= ?not\\([A-Za-z_]\\w*\\)");
    private static final Pattern VALUE = Pattern.compile("[\\w.-]{1,60}");
    private static final int MOST_FIELDS = 100;

    private final String file;
    private final JsonNode form;
    private final Findings findings;
    private final Set<String> keys = new HashSet<>();

    FormRules(String file, JsonNode form) {
        this.file = file;
        this.form = form;
        this.findings = new Findings(file);
    }

    List<Finding> check() {
        var id = form.path("id").asString("");
        findings.require(Grammar.isKebab(id) && file.equals(id + ".form"), id, "form.id", file);
        findings.require("default".equals(form.path("type").asString("default")), id, "form.type", "");
        names(form).filter(name -> !ROOT.contains(name)).forEach(name -> refuse(id, name));
        var components = form.path("components");
        findings.require(components.isArray() && components.size() <= MOST_FIELDS, id, "form.fields", MOST_FIELDS);
        components.forEach(this::component);
        return findings.list();
    }

    private void component(JsonNode component) {
        var key = component.path("key").asString(component.path("id").asString(""));
        var type = component.path("type").asString("");
        findings.require(FIELDS.contains(type) || VIEWS.contains(type), key, "form.type", type);
        names(component).filter(name -> !KEYS.contains(name)).forEach(name -> refuse(key, name));
        if (FIELDS.contains(type)) {
            findings.require(Grammar.isCamel(key), key, "form.key", key);
            findings.require(keys.add(key), key, "form.twice", key);
            findings.require(!component.path("label").asString("").isBlank(), key, "form.label");
        }
        names(component.path("validate")).filter(name -> !CHECKS.contains(name)).forEach(name -> refuse(key, name));
        component.path("values").forEach(value -> value(key, value));
        conditional(key, component.path("conditional"));
        component.properties().stream()
                .filter(entry -> !"conditional".equals(entry.getKey()))
                .forEach(entry -> constant(key, entry.getValue()));
    }

    private void value(String key, JsonNode value) {
        findings.require(
                VALUE.matcher(value.path("value").asString("")).matches()
                        && !value.path("label").asString("").isBlank(),
                key,
                "form.value");
    }

    private void conditional(String key, JsonNode conditional) {
        names(conditional).filter(name -> !"hide".equals(name)).forEach(name -> refuse(key, name));
        findings.require(
                conditional.isMissingNode()
                        || HIDE.matcher(conditional.path("hide").asString("")).matches(),
                key,
                "form.hide");
    }

    /** A text that begins with = is worked out by form-js, one with {{ is filled in. */
    private void constant(String key, JsonNode node) {
        if (node.isString()) {
            var text = node.asString();
            findings.require(
                    !text.strip().startsWith("=") && !text.contains("{{") && !Grammar.holdsExpression(text),
                    key,
                    "form.expression");
        }
        node.forEach(child -> constant(key, child));
    }

    private void refuse(String key, String name) {
        findings.require(false, key, "form.attribute", name);
    }

    private static Stream<String> names(JsonNode node) {
        return node.isObject() ? node.propertyNames().stream() : Stream.empty();
    }
}
