package org.twinflow.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a package, read once for all rules; a file that cannot be read is absent from its map. */
final class ModelPackage {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, byte[]> files;
    private final Map<String, Element> processes = new TreeMap<>();
    private final Map<String, Element> decisions = new TreeMap<>();
    private final Map<String, JsonNode> forms = new TreeMap<>();
    private final Map<String, Map<String, String>> texts = new TreeMap<>();

    ModelPackage(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
        this.files.forEach(this::read);
    }

    private void read(String name, byte[] content) {
        if (name.endsWith(".bpmn")) {
            root(content).ifPresent(root -> processes.put(name, root));
        } else if (name.endsWith(".dmn")) {
            root(content).ifPresent(root -> decisions.put(name, root));
        } else if (name.endsWith(".form")) {
            json(content).ifPresent(form -> forms.put(name, form));
        } else if (name.startsWith("texts_") && name.endsWith(".properties")) {
            texts.put(name.substring(6, name.length() - 11), properties(content));
        }
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** The roots of the process models by file. */
    Map<String, Element> processes() {
        return processes;
    }

    Map<String, Element> decisions() {
        return decisions;
    }

    Map<String, JsonNode> forms() {
        return forms;
    }

    /** The words of the package by language, then by key. */
    Map<String, Map<String, String>> texts() {
        return texts;
    }

    /** How many elements the rules would have to look at. */
    long parts() {
        return Stream.concat(processes.values().stream(), decisions.values().stream())
                .flatMap(Xml::all)
                .limit(100_000)
                .count();
    }

    boolean isReadable(String file) {
        return processes.containsKey(file) || decisions.containsKey(file) || forms.containsKey(file);
    }

    boolean hasForm(String id) {
        return forms.containsKey(id + ".form");
    }

    boolean hasProcess(String id) {
        return processes.containsKey(id + ".bpmn");
    }

    boolean hasDecision(String id) {
        return decisionIds().anyMatch(id::equals);
    }

    Stream<String> decisionIds() {
        return decisions.values().stream()
                .flatMap(root -> Xml.children(root, "decision"))
                .map(decision -> decision.getAttribute("id"));
    }

    /** The words that the process model shows, by the id of the element. */
    Map<String, String> names() {
        var names = new TreeMap<String, String>();
        processes.values().stream()
                .flatMap(Xml::all)
                .filter(element -> element.hasAttribute("name"))
                .forEach(element -> names.put(element.getAttribute("id"), element.getAttribute("name")));
        return names;
    }

    static Map<String, String> properties(byte[] content) {
        var properties = new Properties();
        try {
            properties.load(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException malformed) {
            return Map.of();
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Optional<Element> root(byte[] content) {
        return Optional.ofNullable(Xml.read(content)).map(Document::getDocumentElement);
    }

    private static Optional<JsonNode> json(byte[] content) {
        try {
            return Optional.of(JSON.readTree(content)).filter(JsonNode::isObject);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
