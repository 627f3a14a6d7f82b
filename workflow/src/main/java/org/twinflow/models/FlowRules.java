package org.twinflow.models;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Where the ways lead: out of every gateway, and never round and round without a rest. */
final class FlowRules {

    private static final Set<String> CHOICES = Set.of("exclusiveGateway", "inclusiveGateway");
    private static final Set<String> RESTS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");

    private final Element root;
    private final Findings findings;
    private final Map<String, Element> nodes = new HashMap<>();
    private final Map<String, Set<String>> ways = new HashMap<>();

    FlowRules(String file, Element root) {
        this.root = root;
        this.findings = new Findings(file);
        Xml.all(root)
                .filter(element -> ProcessRules.NODES.contains(element.getLocalName()))
                .forEach(node -> nodes.put(node.getAttribute("id"), node));
        flows().forEach(flow -> way(flow.getAttribute("sourceRef"), flow.getAttribute("targetRef")));
        nodes.values().stream()
                .filter(node -> node.hasAttribute("attachedToRef"))
                .forEach(node -> way(node.getAttribute("attachedToRef"), node.getAttribute("id")));
    }

    List<Finding> check() {
        flows().forEach(this::flow);
        nodes.values().forEach(this::node);
        Xml.all(root, "conditionExpression")
                .forEach(condition ->
                        findings.require(Grammar.isPlainComparison(Xml.text(condition)), condition, "condition.plain"));
        return findings.list();
    }

    private void flow(Element flow) {
        var source = nodes.get(flow.getAttribute("sourceRef"));
        if (source == null || !nodes.containsKey(flow.getAttribute("targetRef"))) {
            findings.require(false, flow, "flow.ends");
            return;
        }
        var conditional = Xml.children(flow, "conditionExpression").findAny().isPresent();
        var choice = CHOICES.contains(source.getLocalName());
        findings.require(!conditional || choice, flow, "flow.condition");
        var isDefault = flow.getAttribute("id").equals(source.getAttribute("default"));
        var single = outgoing(source).count() < 2;
        findings.require(
                !choice || single || isDefault != conditional, flow, "gateway.condition", source.getAttribute("id"));
    }

    private void node(Element node) {
        var kind = node.getLocalName();
        var out = outgoing(node).count();
        var in = flows().filter(flow -> node.getAttribute("id").equals(flow.getAttribute("targetRef")))
                .count();
        if (kind.endsWith("Gateway")) {
            findings.require(in < 2 || out < 2, node, "gateway.mixed");
            findings.require(
                    !CHOICES.contains(kind) || out < 2 || node.hasAttribute("default"), node, "gateway.default");
        } else {
            findings.require(out < 2, node, "flow.split");
        }
        var isEvent = "boundaryEvent".equals(kind) || "startEvent".equals(kind);
        findings.require(in > 0 || isEvent || isEventPart(node), node, "flow.reached");
        findings.require(out > 0 || "endEvent".equals(kind) || isEventPart(node), node, "flow.end");
        findings.require(!goesRound(node), node, "structure.cycle");
    }

    private boolean goesRound(Element node) {
        var start = node.getAttribute("id");
        return !rests(node) && reaches(start, start, new HashSet<>());
    }

    private boolean reaches(String from, String goal, Set<String> seen) {
        return ways.getOrDefault(from, Set.of()).stream()
                .filter(next -> nodes.containsKey(next) && !rests(nodes.get(next)))
                .anyMatch(next -> next.equals(goal) || seen.add(next) && reaches(next, goal, seen));
    }

    private static boolean rests(Element node) {
        return RESTS.contains(node.getLocalName())
                || "external".equals(Xml.camunda(node, "type"))
                || "boundaryEvent".equals(node.getLocalName())
                        && Xml.children(node)
                                .anyMatch(part -> Set.of("timerEventDefinition", "messageEventDefinition")
                                        .contains(part.getLocalName()))
                || "subProcess".equals(node.getLocalName())
                        && Xml.all(node).anyMatch(part -> RESTS.contains(part.getLocalName()));
    }

    private static boolean isEventPart(Element node) {
        return "true".equals(node.getAttribute("triggeredByEvent"));
    }

    private void way(String from, String to) {
        ways.computeIfAbsent(from, source -> new HashSet<>()).add(to);
    }

    private Stream<Element> flows() {
        return Xml.all(root, "sequenceFlow");
    }

    private Stream<Element> outgoing(Element node) {
        return flows().filter(flow -> node.getAttribute("id").equals(flow.getAttribute("sourceRef")));
    }
}
