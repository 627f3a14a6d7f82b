package org.twinflow.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Says in sentences in what one package differs from another. */
final class Comparison {

    private final ModelPackage before;
    private final ModelPackage after;
    private final List<Change> changes = new ArrayList<>();

    Comparison(Map<String, byte[]> before, Map<String, byte[]> after) {
        this.before = new ModelPackage(before);
        this.after = new ModelPackage(after);
    }

    List<Change> list() {
        files();
        both(before.processes(), after.processes()).forEach(this::process);
        both(before.decisions(), after.decisions()).forEach(this::decision);
        both(before.forms(), after.forms()).forEach(this::form);
        after.texts().forEach(this::texts);
        return List.copyOf(changes);
    }

    private void files() {
        after.files().keySet().stream()
                .filter(name -> !before.files().containsKey(name))
                .forEach(name -> changes.add(Change.added(name, "", "file.added", name)));
        before.files().keySet().stream()
                .filter(name -> !after.files().containsKey(name))
                .forEach(name -> changes.add(Change.removed(name, "", "file.removed", name)));
    }

    private void process(String file) {
        var old = elements(Objects.requireNonNull(before.processes().get(file)));
        var now = elements(Objects.requireNonNull(after.processes().get(file)));
        int known = changes.size();
        now.forEach((id, facts) -> {
            var was = old.get(id);
            if (was == null) {
                added(file, id, facts);
            } else {
                changed(file, id, was, facts);
            }
        });
        old.values().stream()
                .filter(gone -> !now.containsKey(gone.id()) && !gone.isLine())
                .forEach(gone -> changes.add(Change.removed(file, gone.id(), "element.removed", gone.label())));
        if (known == changes.size() && isRedrawn(file)) {
            changes.add(Change.changed(file, "", "drawing", file));
        }
    }

    private void added(String file, String id, ElementFacts facts) {
        if (!facts.isLine()) {
            changes.add(Change.added(file, id, "element.added", facts.label(), facts.type()));
        }
    }

    private void changed(String file, String id, ElementFacts was, ElementFacts is) {
        if (!was.name().equals(is.name())) {
            changes.add(Change.changed(file, id, "element.renamed", was.label(), is.label()));
        }
        is.differing(was)
                .forEach(fact -> changes.add(
                        Change.changed(file, id, "element." + fact, is.label(), was.value(fact), is.value(fact))));
    }

    private boolean isRedrawn(String file) {
        return !Arrays.equals(before.files().get(file), after.files().get(file));
    }

    private void decision(String file) {
        var old = Objects.requireNonNull(before.decisions().get(file));
        var now = Objects.requireNonNull(after.decisions().get(file));
        if (!content(old).equals(content(now))) {
            changes.add(Change.changed(file, "", "decision", file, rules(old), rules(now)));
        }
    }

    private static long rules(Element root) {
        return Xml.all(root, "rule").count();
    }

    /** What the table says, without how wide its columns are. */
    private static String content(Element root) {
        return Xml.all(root)
                .filter(element -> Set.of("text", "output", "input", "decisionTable", "inputExpression")
                        .contains(element.getLocalName()))
                .map(element -> element.getLocalName()
                        + element.getAttribute("hitPolicy")
                        + element.getAttribute("name")
                        + element.getAttribute("label")
                        + ("text".equals(element.getLocalName()) ? Xml.text(element) : ""))
                .collect(Collectors.joining("\n"));
    }

    private void form(String file) {
        var old = fields(Objects.requireNonNull(before.forms().get(file)));
        var now = fields(Objects.requireNonNull(after.forms().get(file)));
        now.forEach((key, field) -> {
            var was = old.get(key);
            if (was == null) {
                changes.add(Change.added(file, key, "field.added", file, label(key, field)));
            } else if (!was.equals(field)) {
                changes.add(Change.changed(file, key, "field.changed", file, label(key, field)));
            }
        });
        old.forEach((key, field) -> {
            if (!now.containsKey(key)) {
                changes.add(Change.removed(file, key, "field.removed", file, label(key, field)));
            }
        });
    }

    private static Map<String, JsonNode> fields(JsonNode form) {
        var fields = new TreeMap<String, JsonNode>();
        form.path("components")
                .forEach(field ->
                        fields.put(field.path("key").asString(field.path("id").asString("")), field));
        return fields;
    }

    private static String label(String key, JsonNode field) {
        return field.path("label").asString(key);
    }

    /** A word that is the new name itself has been told of as such. */
    private void texts(String language, Map<String, String> words) {
        var names = after.names();
        var old = before.texts().getOrDefault(language, Map.of());
        var file = "texts_" + language + ".properties";
        words.forEach((key, word) -> {
            var was = old.get(key);
            if (was != null && !was.equals(word) && !word.equals(names.get(key))) {
                changes.add(Change.changed(file, key, "text", was, word, language));
            }
        });
    }

    private static Map<String, ElementFacts> elements(Element root) {
        return Xml.children(root, "process")
                .flatMap(Xml::all)
                .filter(element -> element.hasAttribute("id") && ElementFacts.isNode(element))
                .collect(Collectors.toMap(
                        element -> element.getAttribute("id"), ElementFacts::of, (one, other) -> one, TreeMap::new));
    }

    private static <T> Set<String> both(Map<String, T> one, Map<String, T> other) {
        var names = new TreeSet<>(one.keySet());
        names.retainAll(other.keySet());
        return names;
    }
}
