package org.twinflow.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.twinflow.engine.CaseHistory;
import org.twinflow.engine.Deployments;
import org.twinflow.engine.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Draws a case as a line of its tasks, in the order in which the model shows them from left to right. Of those that stand
 * one above the other, which are ways to choose from, the line shows those that were gone.
 */
@Component
class TaskLine {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String SHAPES = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final int MOST = 5;

    /** A task of the model and how far from the left it stands. */
    private record Place(String name, double left) {}

    private final Cache<String, Map<String, Place>> read =
            Caffeine.newBuilder().maximumSize(200).build();

    private final Deployments deployments;
    private final CaseHistory history;
    private final Words words;

    TaskLine(Deployments deployments, CaseHistory history, Words words) {
        this.deployments = deployments;
        this.history = history;
        this.words = words;
    }

    List<LineStep> of(InboxTask task, Locale locale) {
        var places = read.get(task.processDefinitionId(), id -> tasks(task.processKey(), id));
        if (places.size() < 2 || !places.containsKey(task.key())) {
            return List.of();
        }
        var done = new HashSet<String>();
        var active = new HashSet<String>();
        for (var step : history.of(task.processKey(), task.subject())) {
            (step.end() == null ? active : done).add(step.element());
        }
        return near(task, gone(task, places, done, active), done, active, locale);
    }

    /** Leaves out the ways that the case did not go, where it went another beside them. */
    private static Map<String, Place> gone(
            InboxTask task, Map<String, Place> places, Set<String> done, Set<String> active) {
        var visited = new HashSet<>(done);
        visited.addAll(active);
        visited.add(task.key());
        var crossed = visited.stream()
                .filter(places::containsKey)
                .map(key -> Objects.requireNonNull(places.get(key)).left())
                .collect(Collectors.toSet());
        var line = new LinkedHashMap<>(places);
        line.entrySet()
                .removeIf(place -> !visited.contains(place.getKey())
                        && crossed.contains(place.getValue().left()));
        return line;
    }

    /** The task, what was done before it, and what is still to come, as far as there is room. */
    private List<LineStep> near(
            InboxTask task, Map<String, Place> places, Set<String> done, Set<String> active, Locale locale) {
        var keys = new ArrayList<>(places.keySet());
        var here = keys.indexOf(task.key());
        var first = Math.max(0, Math.min(here - MOST / 2, keys.size() - MOST));
        var line = new ArrayList<LineStep>();
        for (var key : keys.subList(first, Math.min(keys.size(), first + MOST))) {
            var name = Objects.requireNonNull(places.get(key)).name();
            line.add(new LineStep(
                    words.say(task.processDefinitionId(), key, locale, name), state(key, task, done, active)));
        }
        return line;
    }

    private static LineStep.State state(String key, InboxTask task, Set<String> done, Set<String> active) {
        if (key.equals(task.key())) {
            return task.state() == TaskState.DONE ? LineStep.State.DONE : LineStep.State.HERE;
        }
        return done.contains(key) && !active.contains(key) ? LineStep.State.DONE : LineStep.State.TO_COME;
    }

    private Map<String, Place> tasks(String processKey, String definitionId) {
        var model = deployments.resourcesOf(definitionId).get(processKey + ".bpmn");
        if (model == null) {
            return Map.of();
        }
        try {
            return inOrder(document(model));
        } catch (SAXException | IOException | ParserConfigurationException | NumberFormatException e) {
            throw new IllegalStateException("Model " + definitionId + " cannot be read", e);
        }
    }

    private static Map<String, Place> inOrder(Document model) {
        var names = new HashMap<String, String>();
        var nodes = model.getElementsByTagNameNS(BPMN, "userTask");
        for (int i = 0; i < nodes.getLength(); i++) {
            var task = (Element) nodes.item(i);
            names.put(task.getAttribute("id"), task.getAttribute("name"));
        }
        var ordered = new TreeMap<Double, String>();
        var places = new HashMap<String, Place>();
        var shapes = model.getElementsByTagNameNS(SHAPES, "BPMNShape");
        for (int i = 0; i < shapes.getLength(); i++) {
            var shape = (Element) shapes.item(i);
            var bounds = shape.getElementsByTagNameNS(BOUNDS, "Bounds");
            if (names.containsKey(shape.getAttribute("bpmnElement")) && bounds.getLength() > 0) {
                var id = shape.getAttribute("bpmnElement");
                var box = (Element) bounds.item(0);
                ordered.put(place(box), id);
                places.put(id, new Place(names.getOrDefault(id, id), Double.parseDouble(box.getAttribute("x"))));
            }
        }
        var line = new LinkedHashMap<String, Place>();
        ordered.values().forEach(id -> line.put(id, Objects.requireNonNull(places.get(id))));
        return line;
    }

    /** From left to right; what is one above the other, from top to bottom. */
    private static double place(Element bounds) {
        return Double.parseDouble(bounds.getAttribute("x")) + Double.parseDouble(bounds.getAttribute("y")) / 100_000;
    }

    static Document document(byte[] model) throws SAXException, IOException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));
    }
}
