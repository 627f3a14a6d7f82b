package org.twinflow.models;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.twinflow.engine.Steps.Step;
import org.twinflow.models.Grammar.Call;
import org.w3c.dom.Element;

/** What people, steps, decisions and called processes may be told to do. */
final class ActivityRules {

    private static final Pattern PRIORITY = Pattern.compile("\\d{1,3}");
    private static final Pattern COUNT = Pattern.compile("[1-9]|[1-4]\\d|50");
    private static final Set<String> RESULTS = Set.of("singleEntry", "collectEntries");
    private static final Set<Class<?>> KEPT = Set.of(
            Boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            String.class,
            Instant.class,
            LocalDate.class,
            Date.class,
            List.class,
            UUID.class);

    private final Element root;
    private final ModelPackage model;
    private final List<Step> steps;
    private final Findings findings;

    ActivityRules(String file, Element root, ModelPackage model, List<Step> steps) {
        this.root = root;
        this.model = model;
        this.steps = steps;
        this.findings = new Findings(file);
    }

    List<Finding> check() {
        Xml.all(root).forEach(this::check);
        return findings.list();
    }

    private void check(Element element) {
        switch (element.getLocalName()) {
            case "userTask" -> userTask(element);
            case "serviceTask" -> serviceTask(element);
            case "businessRuleTask" -> decision(element);
            case "callActivity" -> call(element);
            case "multiInstanceLoopCharacteristics" -> loop(element);
            case "in", "out" -> passing(element);
            case "inputParameter", "outputParameter" -> mapping(element);
            case "failedJobRetryTimeCycle" ->
                findings.require(Grammar.isRetryCycle(Xml.text(element)), element, "job.retry");
            default -> {}
        }
    }

    private void userTask(Element task) {
        var page = Xml.camunda(task, "formKey");
        var form = Xml.camunda(task, "formRef");
        findings.require(page.isEmpty() != form.isEmpty(), task, "task.page");
        findings.require(page.isEmpty() || Grammar.isPage(page), task, "task.form-key", page);
        findings.require(
                form.isEmpty() || "deployment".equals(Xml.camunda(task, "formRefBinding")), task, "form.binding");
        findings.require(form.isEmpty() || model.hasForm(form), task, "form.missing", form);
        somebody(task);
        findings.require(
                isDue(Xml.camunda(task, "dueDate")) && isDue(Xml.camunda(task, "followUpDate")), task, "task.due");
        var priority = Xml.camunda(task, "priority");
        findings.require(priority.isEmpty() || PRIORITY.matcher(priority).matches(), task, "task.priority");
    }

    private void somebody(Element task) {
        var assignee = Xml.camunda(task, "assignee");
        var candidates = Xml.camunda(task, "candidateGroups");
        findings.require(!assignee.isEmpty() || !candidates.isEmpty(), task, "task.somebody");
        findings.require(assignee.isEmpty() || isQuestion(Grammar.call(assignee), "who"), task, "task.who", assignee);
        var calls = Grammar.calls(candidates);
        findings.require(
                candidates.isEmpty()
                        || !calls.isEmpty() && calls.stream().allMatch(call -> isQuestion(Optional.of(call), "who")),
                task,
                "task.who",
                candidates);
    }

    private boolean isDue(String due) {
        return due.isEmpty() || Grammar.isValue(due) || isQuestion(Grammar.call(due), "due");
    }

    private boolean isQuestion(Optional<Call> call, String bean) {
        return call.filter(asked -> asked.bean().equals(bean))
                .flatMap(this::step)
                .filter(step -> !step.deed())
                .isPresent();
    }

    private void serviceTask(Element task) {
        if ("external".equals(Xml.camunda(task, "type"))) {
            findings.require(Grammar.isKebab(Xml.camunda(task, "topic")), task, "step.topic");
            findings.require(Xml.camunda(task, "expression").isEmpty(), task, "step.known", "external");
            return;
        }
        findings.require(!task.hasAttributeNS(Xml.CAMUNDA, "type"), task, "step.type");
        var expression = Xml.camunda(task, "expression");
        var step = Grammar.call(expression).flatMap(this::step);
        findings.require(step.isPresent(), task, "step.known", expression);
        step.ifPresent(found -> step(task, found));
    }

    private void step(Element task, Step step) {
        var result = Xml.camunda(task, "resultVariable");
        var job = "true".equals(Xml.camunda(task, "asyncBefore"));
        findings.require(!step.deed() || job, task, "step.deed", step.method());
        findings.require(!step.deed() || result.isEmpty(), task, "step.silent", step.method());
        findings.require(step.deed() || Grammar.isVariable(result), task, "step.question", step.method());
        findings.require(step.answer() == null || isKept(step.answer()), task, "step.answer", step.method());
    }

    private static boolean isKept(Class<?> answer) {
        return answer.isEnum() || KEPT.contains(answer);
    }

    private void decision(Element task) {
        var decision = Xml.camunda(task, "decisionRef");
        findings.require("deployment".equals(Xml.camunda(task, "decisionRefBinding")), task, "decision.binding");
        findings.require(Grammar.isKebab(decision) && model.hasDecision(decision), task, "decision.missing", decision);
        findings.require(
                Grammar.isVariable(Xml.camunda(task, "resultVariable"))
                        && RESULTS.contains(Xml.camunda(task, "mapDecisionResult")),
                task,
                "decision.result");
    }

    private void call(Element call) {
        var called = call.getAttribute("calledElement");
        findings.require(model.hasProcess(called), call, "call.process", called);
        findings.require("deployment".equals(Xml.camunda(call, "calledElementBinding")), call, "call.binding");
        findings.require(Xml.all(call, "in").anyMatch(in -> in.hasAttribute("businessKey")), call, "call.subject");
    }

    private void passing(Element passing) {
        var key = passing.getAttribute("businessKey");
        var named = Grammar.isVariable(passing.getAttribute("source"))
                && Grammar.isVariable(passing.getAttribute("target"));
        findings.require(key.isEmpty() ? named : Grammar.isValue(key), passing, "mapping.plain");
    }

    private void mapping(Element parameter) {
        var text = Xml.text(parameter);
        if (parameter.getAttribute("name").equals("notBy")) {
            findings.require(isOfOthers(parameter, text), parameter, "task.not-by", text);
        }
        findings.require(
                Grammar.isVariable(parameter.getAttribute("name"))
                        && Xml.children(parameter).findAny().isEmpty()
                        && (Grammar.isValue(text) || !Grammar.holdsExpression(text)),
                parameter,
                "mapping.plain");
    }

    /** Whether these are keys of other user tasks of the model: who did one of them may not do this one. */
    private boolean isOfOthers(Element parameter, String keys) {
        var tasks = Xml.all(root)
                .filter(element -> element.getLocalName().equals("userTask"))
                .map(element -> element.getAttribute("id"))
                .toList();
        var owner = parameter.getParentNode().getParentNode().getParentNode();
        return owner instanceof Element task
                && task.getLocalName().equals("userTask")
                && Arrays.stream(keys.strip().split("\\s*,\\s*"))
                        .allMatch(key -> tasks.contains(key) && !key.equals(task.getAttribute("id")));
    }

    private void loop(Element loop) {
        var collection = Xml.camunda(loop, "collection");
        var times = Xml.children(loop, "loopCardinality").map(Xml::text).toList();
        findings.require(
                collection.isEmpty() || Grammar.isVariable(collection) || Grammar.isValue(collection),
                loop,
                "loop.collection");
        findings.require(
                collection.isEmpty() || Grammar.isVariable(Xml.camunda(loop, "elementVariable")),
                loop,
                "loop.collection");
        findings.require(collection.isEmpty() != times.isEmpty(), loop, "loop.collection");
        findings.require(times.stream().allMatch(time -> COUNT.matcher(time).matches()), loop, "loop.count");
        findings.require(
                Xml.children(loop, "completionCondition").map(Xml::text).allMatch(Grammar::isPlainComparison),
                loop,
                "condition.plain");
    }

    private Optional<Step> step(Call call) {
        return steps.stream()
                .filter(step -> step.bean().equals(call.bean())
                        && step.method().equals(call.method())
                        && step.arity() == call.arity())
                .findFirst();
    }
}
