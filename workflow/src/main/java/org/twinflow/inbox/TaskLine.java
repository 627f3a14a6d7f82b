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
import java.util.Set;
import java.util.TreeMap;
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

/** Draws a case as a line of its tasks, in the order in which the model shows them from left to right. */
@Component
class TaskLine {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String SHAPES = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final int MOST = 5;

    private final Cache<String, Map<String, String>> read =
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
        var names = read.get(task.processDefinitionId(), id -> tasks(task.processKey(), id));
        if (names.size() < 2 || !names.containsKey(task.key())) {
            return List.of();
        }
        var done = new HashSet<String>();
        var active = new HashSet<String>();
        for (var step : history.of(task.processKey(), task.subject())) {
            (step.end() == null ? active : done).add(step.element());
        }
        return near(task, names, done, active, locale);
    }

    /** The task, what was done before it, and what is still to come, as far as there is room. */
    private List<LineStep> near(
            InboxTask task, Map<String, String> names, Set<String> done, Set<String> active, Locale locale) {
        var keys = new ArrayList<>(names.keySet());
        var here = keys.indexOf(task.key());
        var first = Math.max(0, Math.min(here - MOST / 2, keys.size() - MOST));
        var line = new ArrayList<LineStep>();
        for (var key : keys.subList(first, Math.min(keys.size(), first + MOST))) {
            var name = words.say(task.processDefinitionId(), key, locale, names.getOrDefault(key, key));
            line.add(new LineStep(name, state(key, task, done, active)));
        }
        return line;
    }

    private static LineStep.State state(String key, InboxTask task, Set<String> done, Set<String> active) {
        if (key.equals(task.key())) {
            return task.state() == TaskState.DONE ? LineStep.State.DONE : LineStep.State.HERE;
        }
        return done.contains(key) && !active.contains(key) ? LineStep.State.DONE : LineStep.State.TO_COME;
    }

    private Map<String, String> tasks(String processKey, String definitionId) {
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

    private static Map<String, String> inOrder(Document model) {
        var names = new HashMap<String, String>();
        var nodes = model.getElementsByTagNameNS(BPMN, "userTask");
        for (int i = 0; i < nodes.getLength(); i++) {
            var task = (Element) nodes.item(i);
            names.put(task.getAttribute("id"), task.getAttribute("name"));
        }
        var places = new TreeMap<Double, String>();
        var shapes = model.getElementsByTagNameNS(SHAPES, "BPMNShape");
        for (int i = 0; i < shapes.getLength(); i++) {
            var shape = (Element) shapes.item(i);
            var bounds = shape.getElementsByTagNameNS(BOUNDS, "Bounds");
            if (names.containsKey(shape.getAttribute("bpmnElement")) && bounds.getLength() > 0) {
                places.put(place((Element) bounds.item(0)), shape.getAttribute("bpmnElement"));
            }
        }
        var ordered = new LinkedHashMap<String, String>();
        places.values().forEach(id -> ordered.put(id, names.getOrDefault(id, id)));
        return ordered;
    }

    /** From left to right; what is one above the other, from top to bottom. */
    private static double place(Element bounds) {
        return Double.parseDouble(bounds.getAttribute("x")) + Double.parseDouble(bounds.getAttribute("y")) / 100_000;
    }

    private static Document document(byte[] model) throws SAXException, IOException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));
    }
}
