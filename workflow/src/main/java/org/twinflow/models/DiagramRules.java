package org.twinflow.models;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Every element is in the picture, for nobody can check what nobody sees. */
final class DiagramRules {

    private final Element root;
    private final Findings findings;

    DiagramRules(String file, Element root) {
        this.root = root;
        this.findings = new Findings(file);
    }

    List<Finding> check() {
        var shapes = drawn("BPMNShape", "Bounds", 1);
        var edges = drawn("BPMNEdge", "waypoint", 2);
        Xml.all(root)
                .filter(element -> ProcessRules.NODES.contains(element.getLocalName()))
                .forEach(node -> findings.require(shapes.contains(node.getAttribute("id")), node, "diagram.missing"));
        Xml.all(root, "sequenceFlow")
                .forEach(flow -> findings.require(edges.contains(flow.getAttribute("id")), flow, "diagram.missing"));
        return findings.list();
    }

    private Set<String> drawn(String kind, String part, int least) {
        return Xml.all(root, kind)
                .filter(shape -> Xml.children(shape, part).count() >= least)
                .map(shape -> shape.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
    }
}
