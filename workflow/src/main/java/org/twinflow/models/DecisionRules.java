package org.twinflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What a decision table may hold. */
final class DecisionRules {

    private static final Set<String> POLICIES = Set.of("", "UNIQUE", "FIRST", "RULE ORDER", "COLLECT");
    private static final Set<String> TYPES = Set.of("boolean", "string", "integer", "long", "double", "date");
    private static final Set<String> FEEL = Set.of(
            "",
            "feel",
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final int MOST_RULES = 500;

    private final String file;
    private final Element root;
    private final Findings findings;

    DecisionRules(String file, Element root) {
        this.file = file;
        this.root = root;
        this.findings = new Findings(file);
    }

    List<Finding> check() {
        var decisions = Xml.children(root, "decision").toList();
        findings.require(
                decisions.stream().anyMatch(decision -> file.equals(decision.getAttribute("id") + ".dmn")),
                root,
                "decision.file",
                file);
        decisions.forEach(this::decision);
        Xml.all(root)
                .filter(element -> element.hasAttribute("expressionLanguage"))
                .forEach(element -> findings.require(
                        FEEL.contains(element.getAttribute("expressionLanguage")), element, "decision.feel"));
        Xml.all(root, "text").forEach(text -> findings.require(Feel.isPlain(Xml.text(text)), text, "decision.feel"));
        var all = new ArrayList<>(new VocabularyRules(file, root, Vocabulary.DMN).check());
        all.addAll(findings.list());
        return all;
    }

    private void decision(Element decision) {
        findings.require(Grammar.isKebab(decision.getAttribute("id")), decision, "decision.id");
        findings.require(!decision.getAttribute("name").isBlank(), decision, "element.name");
        var tables = Xml.children(decision, "decisionTable").toList();
        findings.require(tables.size() == 1, decision, "decision.table");
        tables.forEach(this::table);
    }

    private void table(Element table) {
        var policy = table.getAttribute("hitPolicy");
        findings.require(POLICIES.contains(policy), table, "decision.policy", policy);
        Xml.children(table, "input").forEach(this::input);
        var outputs = Xml.children(table, "output").toList();
        findings.require(!outputs.isEmpty(), table, "decision.output");
        outputs.forEach(output -> findings.require(
                TYPES.contains(output.getAttribute("typeRef")) && Grammar.isVariable(output.getAttribute("name")),
                output,
                "decision.output"));
        var rules = Xml.children(table, "rule").toList();
        findings.require(rules.size() <= MOST_RULES, table, "decision.size", MOST_RULES);
        findings.require(!"FIRST".equals(policy) || isElse(rules), table, "decision.else");
    }

    private void input(Element input) {
        findings.require(
                Xml.children(input, "inputExpression")
                        .anyMatch(expression -> TYPES.contains(expression.getAttribute("typeRef"))),
                input,
                "decision.input");
        var variable = input.getAttributeNS("http://camunda.org/schema/1.0/dmn", "inputVariable");
        findings.require(variable.isEmpty() || Grammar.isVariable(variable), input, "decision.input");
    }

    private static boolean isElse(List<Element> rules) {
        return !rules.isEmpty()
                && Xml.children(rules.getLast(), "inputEntry")
                        .map(Xml::text)
                        .allMatch(text -> text.isEmpty() || "-".equals(text));
    }
}
