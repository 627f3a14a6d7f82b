package org.twinflow.models;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The elements that a kind of file may hold, each with its attributes. What is not here is refused. */
final class Vocabulary {

    private final Map<String, String> namespaces;
    private final Map<String, Set<String>> elements = new HashMap<>();

    /** @param namespaces the prefix that the lists use, by namespace */
    private Vocabulary(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    boolean knows(Element element) {
        return elements.containsKey(name(element.getNamespaceURI(), element.getLocalName()));
    }

    boolean knows(Element element, Attr attribute) {
        var namespace = attribute.getNamespaceURI();
        if ("http://www.w3.org/2000/xmlns/".equals(namespace)) {
            return true;
        }
        var name = namespace == null ? attribute.getLocalName() : name(namespace, attribute.getLocalName());
        return elements.getOrDefault(name(element.getNamespaceURI(), element.getLocalName()), Set.of())
                .contains(name);
    }

    private String name(String namespace, String local) {
        return namespaces.getOrDefault(namespace == null ? "" : namespace, "?") + ":" + local;
    }

    private Vocabulary with(String attributes, String... names) {
        var allowed = new HashSet<String>();
        for (var attribute : attributes.split(" ")) {
            allowed.add(attribute);
        }
        Arrays.stream(names).forEach(name -> elements.put(name, allowed));
        return this;
    }

    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String JOB = " camunda:asyncBefore camunda:asyncAfter camunda:exclusive";
    private static final String COLORS = " bioc:stroke bioc:fill color:background-color color:border-color color:color";
    private static final String TOOL =
            " exporter exporterVersion modeler:executionPlatform" + " modeler:executionPlatformVersion";

    static final Vocabulary BPMN = new Vocabulary(Map.of(
                    Xml.BPMN,
                    "bpmn",
                    Xml.CAMUNDA,
                    "camunda",
                    XSI,
                    "xsi",
                    "http://www.omg.org/spec/BPMN/20100524/DI",
                    "bpmndi",
                    "http://www.omg.org/spec/DD/20100524/DC",
                    "dc",
                    "http://www.omg.org/spec/DD/20100524/DI",
                    "di",
                    "http://bpmn.io/schema/bpmn/biocolor/1.0",
                    "bioc",
                    "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
                    "color",
                    "http://camunda.org/schema/modeler/1.0",
                    "modeler"))
            .with("id name targetNamespace" + TOOL, "bpmn:definitions")
            .with(
                    "id name isExecutable isClosed processType camunda:versionTag camunda:historyTimeToLive"
                            + " camunda:isStartableInTasklist",
                    "bpmn:process")
            .with("id textFormat", "bpmn:documentation")
            .with("id", "bpmn:extensionElements", "bpmn:incoming", "bpmn:outgoing", "bpmn:text")
            .with("id name isInterrupting" + JOB, "bpmn:startEvent")
            .with("id name" + JOB, "bpmn:endEvent", "bpmn:intermediateCatchEvent", "bpmn:intermediateThrowEvent")
            .with("id name attachedToRef cancelActivity" + JOB, "bpmn:boundaryEvent")
            .with(
                    "id name default camunda:assignee camunda:candidateGroups camunda:dueDate camunda:followUpDate"
                            + " camunda:priority camunda:formKey camunda:formRef camunda:formRefBinding" + JOB,
                    "bpmn:userTask")
            .with(
                    "id name default camunda:expression camunda:resultVariable camunda:type camunda:topic" + JOB,
                    "bpmn:serviceTask")
            .with(
                    "id name default camunda:decisionRef camunda:decisionRefBinding camunda:resultVariable"
                            + " camunda:mapDecisionResult" + JOB,
                    "bpmn:businessRuleTask")
            .with("id name default messageRef" + JOB, "bpmn:receiveTask")
            .with("id name default calledElement camunda:calledElementBinding" + JOB, "bpmn:callActivity")
            .with("id name default triggeredByEvent" + JOB, "bpmn:subProcess")
            .with("id name default gatewayDirection" + JOB, "bpmn:exclusiveGateway", "bpmn:inclusiveGateway")
            .with("id name gatewayDirection" + JOB, "bpmn:parallelGateway")
            .with("id name gatewayDirection eventGatewayType instantiate" + JOB, "bpmn:eventBasedGateway")
            .with("id name sourceRef targetRef", "bpmn:sequenceFlow")
            .with("id sourceRef targetRef associationDirection", "bpmn:association")
            .with("id textFormat", "bpmn:textAnnotation")
            .with(
                    "id xsi:type",
                    "bpmn:conditionExpression",
                    "bpmn:timeDate",
                    "bpmn:timeDuration",
                    "bpmn:timeCycle",
                    "bpmn:loopCardinality",
                    "bpmn:completionCondition")
            .with(
                    "id isSequential camunda:collection camunda:elementVariable" + JOB,
                    "bpmn:multiInstanceLoopCharacteristics")
            .with("id", "bpmn:timerEventDefinition", "bpmn:terminateEventDefinition")
            .with("id messageRef", "bpmn:messageEventDefinition")
            .with("id errorRef", "bpmn:errorEventDefinition")
            .with("id escalationRef", "bpmn:escalationEventDefinition")
            .with("id name", "bpmn:message")
            .with("id name errorCode", "bpmn:error")
            .with("id name escalationCode", "bpmn:escalation")
            .with("source target businessKey", "camunda:in")
            .with("source target", "camunda:out")
            .with("", "camunda:failedJobRetryTimeCycle", "camunda:inputOutput")
            .with("name", "camunda:inputParameter", "camunda:outputParameter")
            .with("id name documentation resolution", "bpmndi:BPMNDiagram")
            .with("id bpmnElement", "bpmndi:BPMNPlane")
            .with(
                    "id bpmnElement isExpanded isHorizontal isMarkerVisible" + COLORS,
                    "bpmndi:BPMNShape",
                    "bpmndi:BPMNEdge")
            .with("id labelStyle" + COLORS, "bpmndi:BPMNLabel")
            .with("x y width height", "dc:Bounds")
            .with("x y xsi:type", "di:waypoint");

    static final Vocabulary DMN = new Vocabulary(Map.of(
                    "https://www.omg.org/spec/DMN/20191111/MODEL/",
                    "dmn",
                    "https://www.omg.org/spec/DMN/20191111/DMNDI/",
                    "dmndi",
                    "http://www.omg.org/spec/DMN/20180521/DC/",
                    "dc",
                    "http://www.omg.org/spec/DMN/20180521/DI/",
                    "di",
                    "http://bpmn.io/schema/dmn/biodi/2.0",
                    "biodi",
                    "http://camunda.org/schema/1.0/dmn",
                    "camunda",
                    XSI,
                    "xsi",
                    "http://camunda.org/schema/modeler/1.0",
                    "modeler"))
            .with("id name namespace" + TOOL, "dmn:definitions")
            .with("id name camunda:versionTag camunda:historyTimeToLive", "dmn:decision")
            .with("id hitPolicy aggregation preferredOrientation biodi:annotationsWidth", "dmn:decisionTable")
            .with("id label biodi:width camunda:inputVariable", "dmn:input")
            .with("id typeRef expressionLanguage", "dmn:inputExpression")
            .with("id label name typeRef biodi:width", "dmn:output")
            .with("id expressionLanguage", "dmn:inputEntry", "dmn:outputEntry", "dmn:inputValues", "dmn:outputValues")
            .with("id", "dmn:rule", "dmn:text", "dmn:description", "dmn:annotationEntry", "dmn:informationRequirement")
            .with("name", "dmn:annotation")
            .with("id name typeRef", "dmn:variable", "dmn:inputData")
            .with("href", "dmn:requiredInput", "dmn:requiredDecision")
            .with("id name", "dmndi:DMNDI", "dmndi:DMNDiagram")
            .with("id dmnElementRef isCollapsed", "dmndi:DMNShape", "dmndi:DMNEdge")
            .with("id", "dmndi:DMNLabel")
            .with("x y width height", "dc:Bounds")
            .with("x y", "di:waypoint");
}
