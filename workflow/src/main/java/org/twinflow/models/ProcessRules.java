package org.twinflow.models;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What holds for the process as a whole and for the names in it. */
final class ProcessRules {

    static final Set<String> NODES = Set.of(
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
            "eventBasedGateway");

    private static final Pattern TAG = Pattern.compile("[\\w.-]{1,32}");
    private static final Pattern DAYS = Pattern.compile("P\\d{1,5}D");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w-]{0,99}");
    private static final int MOST_ELEMENTS = 500;
    private static final int DEEPEST = 5;
    private static final int LONGEST_NAME = 120;

    private final String file;
    private final Element root;
    private final Findings findings;

    ProcessRules(String file, Element root) {
        this.file = file;
        this.root = root;
        this.findings = new Findings(file);
    }

    List<Finding> check() {
        var processes = Xml.children(root, "process").toList();
        findings.require(processes.size() == 1, root, "process.one");
        processes.forEach(this::process);
        Xml.all(root).filter(element -> element.hasAttribute("id")).forEach(this::id);
        Xml.all(root).filter(element -> NODES.contains(element.getLocalName())).forEach(this::node);
        findings.require(
                Xml.all(root).filter(ProcessRules::counts).count() <= MOST_ELEMENTS,
                root,
                "structure.size",
                MOST_ELEMENTS);
        return findings.list();
    }

    private void process(Element process) {
        var id = process.getAttribute("id");
        findings.require(Grammar.isKebab(id) && file.equals(id + ".bpmn"), process, "process.id", id, file);
        findings.require(!process.getAttribute("name").isBlank(), process, "process.name");
        findings.require("true".equals(process.getAttribute("isExecutable")), process, "process.executable");
        findings.require(TAG.matcher(Xml.camunda(process, "versionTag")).matches(), process, "process.version");
        findings.require(DAYS.matcher(Xml.camunda(process, "historyTimeToLive")).matches(), process, "process.history");
        findings.require(
                Xml.children(process, "startEvent").count() == 1
                        && Xml.children(process, "startEvent").allMatch(ProcessRules::isPlainOrMessage),
                process,
                "process.start");
    }

    private static boolean isPlainOrMessage(Element start) {
        return Xml.children(start)
                .map(Element::getLocalName)
                .filter(name -> name.endsWith("EventDefinition"))
                .allMatch("messageEventDefinition"::equals);
    }

    private void id(Element element) {
        findings.require(ID.matcher(element.getAttribute("id")).matches(), element, "element.id");
    }

    private void node(Element node) {
        findings.require(Grammar.isCamel(node.getAttribute("id")), node, "element.id");
        var name = node.getAttribute("name");
        findings.require(!name.isBlank() || isJoin(node) || isPlainInner(node), node, "element.name");
        findings.require(name.length() <= LONGEST_NAME, node, "element.long", LONGEST_NAME);
        findings.require(depth(node) <= DEEPEST, node, "structure.nesting", DEEPEST);
    }

    /** A gateway that only brings ways together asks nothing. */
    private static boolean isJoin(Element node) {
        return node.getLocalName().endsWith("Gateway")
                && (Xml.children(node, "outgoing").count() < 2 || !"exclusiveGateway".equals(node.getLocalName()));
    }

    /** The start of a part needs no name of its own. */
    private static boolean isPlainInner(Element node) {
        return "startEvent".equals(node.getLocalName())
                && node.getParentNode() instanceof Element parent
                && "subProcess".equals(parent.getLocalName());
    }

    private static int depth(Element node) {
        int depth = 0;
        for (var around = node.getParentNode(); around instanceof Element element; around = element.getParentNode()) {
            depth += "subProcess".equals(element.getLocalName()) ? 1 : 0;
        }
        return depth;
    }

    private static boolean counts(Element element) {
        return NODES.contains(element.getLocalName()) || "sequenceFlow".equals(element.getLocalName());
    }
}
