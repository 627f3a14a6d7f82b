package org.twinflow.models;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Refuses every element, attribute and expression that is not on the list. */
final class VocabularyRules {

    /** Where an expression may stand at all; rules of their own say which. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "assignee",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "expression",
            "collection",
            "businessKey",
            "conditionExpression",
            "completionCondition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "inputParameter",
            "outputParameter");

    private final Element root;
    private final Vocabulary vocabulary;
    private final Findings findings;

    VocabularyRules(String file, Element root, Vocabulary vocabulary) {
        this.root = root;
        this.vocabulary = vocabulary;
        this.findings = new Findings(file);
    }

    List<Finding> check() {
        findings.require("definitions".equals(root.getLocalName()), root, "element.allowed", root.getNodeName());
        Xml.all(root).forEach(this::check);
        return findings.list();
    }

    private void check(Element element) {
        findings.require(vocabulary.knows(element), element, "element.allowed", element.getNodeName());
        Xml.attributes(element).forEach(attribute -> check(element, attribute));
        findings.require(
                EXPRESSIONS.contains(element.getLocalName()) || !Grammar.holdsExpression(ownText(element)),
                element,
                "expression.place",
                element.getNodeName());
    }

    private void check(Element element, Attr attribute) {
        findings.require(
                vocabulary.knows(element, attribute),
                element,
                "attribute.allowed",
                attribute.getNodeName(),
                element.getNodeName());
        findings.require(
                EXPRESSIONS.contains(attribute.getLocalName()) || !Grammar.holdsExpression(attribute.getValue()),
                element,
                "expression.place",
                attribute.getNodeName());
    }

    private static String ownText(Element element) {
        var text = new StringBuilder();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString();
    }
}
