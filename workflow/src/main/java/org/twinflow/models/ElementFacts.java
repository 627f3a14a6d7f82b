package org.twinflow.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What an element of a process is told to do, by the few words that its readers know. */
record ElementFacts(String id, String type, String name, Map<String, String> facts) {

    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");
    private static final Set<String> NODES = Set.of(
            "process",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "sequenceFlow");

    static boolean isNode(Element element) {
        return NODES.contains(element.getLocalName());
    }

    static ElementFacts of(Element element) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("who", joined(Xml.camunda(element, "assignee"), Xml.camunda(element, "candidateGroups")));
        facts.put("due", Xml.camunda(element, "dueDate"));
        facts.put("form", joined(Xml.camunda(element, "formRef"), Xml.camunda(element, "formKey")));
        facts.put("step", joined(Xml.camunda(element, "expression"), Xml.camunda(element, "topic")));
        facts.put("decision", joined(Xml.camunda(element, "decisionRef"), element.getAttribute("calledElement")));
        facts.put("condition", below(element, Set.of("conditionExpression")));
        facts.put("timer", isProcess(element) ? "" : below(element, TIMES));
        facts.put("way", joined(element.getAttribute("sourceRef"), element.getAttribute("targetRef")));
        facts.put("default", element.getAttribute("default"));
        return new ElementFacts(
                element.getAttribute("id"),
                element.getLocalName(),
                element.getAttribute("name").strip(),
                facts);
    }

    /** A flow without a name says nothing to those who read the list of changes: its ends do. */
    boolean isLine() {
        return "sequenceFlow".equals(type) && name.isEmpty();
    }

    String label() {
        return name.isEmpty() ? id : name;
    }

    String value(String fact) {
        return facts.getOrDefault(fact, "");
    }

    List<String> differing(ElementFacts other) {
        return facts.keySet().stream()
                .filter(fact -> !value(fact).equals(other.value(fact)))
                .toList();
    }

    private static boolean isProcess(Element element) {
        return Set.of("process", "subProcess").contains(element.getLocalName());
    }

    private static String below(Element element, Set<String> names) {
        return isProcess(element)
                ? ""
                : Xml.all(element)
                        .filter(found -> names.contains(found.getLocalName()))
                        .map(Xml::text)
                        .collect(Collectors.joining(" "));
    }

    private static String joined(String... values) {
        return Stream.of(values).filter(value -> !value.isEmpty()).collect(Collectors.joining(", "));
    }
}
