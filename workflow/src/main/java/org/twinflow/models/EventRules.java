package org.twinflow.models;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.twinflow.engine.Steps.Step;
import org.w3c.dom.Element;

/** What a case may wait for or be interrupted by. */
final class EventRules {

    private static final Pattern CODE = Pattern.compile("[\\w.-]{1,60}");
    private static final Set<String> WAITING =
            Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent", "receiveTask");
    private static final String FORMAL = "tFormalExpression";

    private final Element root;
    private final List<Step> steps;
    private final Findings findings;

    EventRules(String file, Element root, List<Step> steps) {
        this.root = root;
        this.steps = steps;
        this.findings = new Findings(file);
    }

    List<Finding> check() {
        Xml.all(root).forEach(this::check);
        return findings.list();
    }

    private void check(Element element) {
        switch (element.getLocalName()) {
            case "timeDuration" -> time(element, Grammar.isDuration(Xml.text(element)));
            case "timeCycle" -> time(element, Grammar.isCycle(Xml.text(element)));
            case "timeDate" -> time(element, Grammar.isDate(Xml.text(element)));
            case "timerEventDefinition" ->
                findings.require(Xml.children(element).count() == 1, element, "timer.value");
            case "message" -> findings.require(isCode(element, "name"), element, "event.code", "name");
            case "error" -> findings.require(isCode(element, "errorCode"), element, "event.code", "errorCode");
            case "escalation" ->
                findings.require(isCode(element, "escalationCode"), element, "event.code", "escalationCode");
            case "messageEventDefinition" -> message(element);
            case "conditionExpression", "completionCondition", "loopCardinality" -> formal(element);
            default -> {}
        }
    }

    private void time(Element time, boolean constant) {
        var text = Xml.text(time);
        var question =
                Grammar.call(text).filter(call -> "due".equals(call.bean())).isPresent()
                        && Grammar.call(text).filter(this::isKnown).isPresent();
        findings.require(constant || Grammar.isValue(text) || question, time, "timer.value");
        formal(time);
    }

    private boolean isKnown(Grammar.Call call) {
        return steps.stream()
                .anyMatch(step -> step.bean().equals(call.bean())
                        && step.method().equals(call.method())
                        && step.arity() == call.arity()
                        && !step.deed());
    }

    /** Sending is done by steps. */
    private void message(Element definition) {
        findings.require(
                definition.getParentNode() instanceof Element parent && WAITING.contains(parent.getLocalName()),
                definition,
                "event.throw");
        findings.require(!definition.getAttribute("messageRef").isEmpty(), definition, "event.code", "messageRef");
    }

    private void formal(Element element) {
        var type = element.getAttributeNS(Vocabulary.XSI, "type");
        findings.require(
                type.isEmpty() || type.equals(FORMAL) || type.endsWith(":" + FORMAL), element, "expression.type");
    }

    private static boolean isCode(Element element, String attribute) {
        return CODE.matcher(element.getAttribute(attribute)).matches();
    }
}
