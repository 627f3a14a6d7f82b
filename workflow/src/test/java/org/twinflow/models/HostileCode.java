package org.twinflow.models;

import java.util.List;

/** Code, in every place that could run some. */
final class HostileCode extends HostileParts {

    HostileCode() {
        scripts();
        classes();
        expressions();
        extensions();
    }

    private void scripts() {
        for (var language : List.of("javascript", "groovy", "python", "ruby", "juel", "feel", "ecmascript", "${l}")) {
            bpmn(
                    "script task in " + language,
                    "<bpmn:endEvent id=\"planFiled\"",
                    "<bpmn:scriptTask id=\"script\" name=\"Script\" scriptFormat=\"" + language
                            + "\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id=\"planFiled\"");
            extension(
                    "script listener in " + language,
                    "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"" + language
                            + "\">1</camunda:script></camunda:executionListener>");
            bpmn(
                    "condition in " + language,
                    "xsi:type=\"bpmn:tFormalExpression\">${accepted}",
                    "xsi:type=\"bpmn:tFormalExpression\" language=\"" + language + "\">${accepted}");
            dmn(
                    "decision in " + language,
                    "<inputEntry id=\"goodEnoughScore\"",
                    "<inputEntry id=\"goodEnoughScore\" expressionLanguage=\"" + language.replace("feel", "juel")
                            + "\"");
        }
    }

    private void classes() {
        bpmn("class", STEP, "camunda:class=\"org.example.Evil\"");
        bpmn("activiti class", STEP, "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"org.example.Evil\"");
        bpmn("activiti expression", STEP, STEP + " xmlns:a=\"http://activiti.org/bpmn\" a:expression=\"" + CODE + "\"");
        bpmn("delegate expression", STEP, "camunda:delegateExpression=\"${sample}\"");
        bpmn("mail task", STEP, "camunda:type=\"mail\"");
        bpmn("shell task", STEP, "camunda:type=\"shell\"");
        bpmn("external topic expression", STEP, "camunda:type=\"external\" camunda:topic=\"" + CODE + "\"");
        for (var kind :
                List.of("class=\"org.example.Evil\"", "delegateExpression=\"${evil}\"", "expression=\"${1}\"")) {
            extension("execution listener " + kind, "<camunda:executionListener event=\"start\" " + kind + "/>");
            extension("task listener " + kind, "<camunda:taskListener event=\"create\" " + kind + "/>");
        }
        bpmn(
                "variable mapping class",
                TASK,
                "<bpmn:callActivity id=\"called\" name=\"Called\" calledElement=\"sample\""
                        + " camunda:variableMappingClass=\"org.example.Evil\"/>" + TASK);
    }

    private void expressions() {
        for (var expression : List.of(
                CODE,
                "${execution.processEngineServices}",
                "${execution}",
                "${task}",
                "${environment}",
                "${dataSource.connection}",
                "${sample}",
                "${sample.filed.clear()}",
                "${sample.getClass()}",
                "${sample['file'](sampleId)}",
                "${sample.file(sampleId.getClass())}",
                "${sample.file(''.getClass())}",
                "#{sample.file(sampleId)}",
                "${sample.file(sampleId)}${sample.file(sampleId)}",
                "${sample.file(sampleId) == null ? 1 : 2}",
                "${currentUser()}",
                "${now()}",
                "${sample.toString()}",
                "${sample.hashCode()}")) {
            bpmn("step " + expression, "${sample.file(sampleId)}", expression);
            bpmn(
                    "condition " + expression,
                    "${accepted}",
                    expression.equals("${sample}")
                            ? "${a.b}"
                            : expression
                                    .replace("${execution}", "${execution.id}")
                                    .replace("${task}", "${task.id}")
                                    .replace("${environment}", "${environment.x}"));
            bpmn("assignee " + expression, "${who.person(reader)}", expression);
            bpmn("candidates " + expression, "${who.coordinator(projectId)}", expression);
            bpmn(
                    "second candidate " + expression,
                    "${who.coordinator(projectId)}",
                    "${who.coordinator(projectId)}, " + expression);
            bpmn(
                    "due date " + expression,
                    "${due.inDays(7)}",
                    expression.equals("${sample}")
                            ? "${a.b}"
                            : expression
                                    .replace("${execution}", "${execution.id}")
                                    .replace("${task}", "${task.id}")
                                    .replace("${environment}", "${environment.x}"));
            bpmn("form key " + expression, "sample/plan", expression);
            bpmn("name " + expression, "name=\"Review plan\"", "name=\"" + expression + "\"");
        }
    }

    private void extensions() {
        extension(
                "connector",
                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>");
        extension("form data", "<camunda:formData><camunda:formField id=\"a\" type=\"string\"/></camunda:formData>");
        extension(
                "form field validator",
                "<camunda:formData><camunda:formField id=\"a\" type=\"string\"><camunda:validation>"
                        + "<camunda:constraint name=\"validator\" config=\"org.example.Evil\"/>"
                        + "</camunda:validation></camunda:formField></camunda:formData>");
        extension("field", "<camunda:field name=\"a\" expression=\"" + CODE + "\"/>");
        extension("properties", "<camunda:properties><camunda:property name=\"a\" value=\"b\"/></camunda:properties>");
        extension("error event", "<camunda:errorEventDefinition id=\"e\" expression=\"${true}\"/>");
        extension("property", "<camunda:in variables=\"all\"/>");
        extension("task timer", "<camunda:taskListener event=\"timeout\" id=\"t\" expression=\"${1}\"/>");
        extension("unknown", "<evil:thing xmlns:evil=\"urn:evil\"/>");
        extension(
                "retry expression", "<camunda:failedJobRetryTimeCycle>" + CODE + "</camunda:failedJobRetryTimeCycle>");
        mapping("script", "<camunda:script scriptFormat=\"groovy\">1</camunda:script>");
        mapping("script file", "<camunda:script scriptFormat=\"groovy\" resource=\"deployment://a.groovy\"/>");
        mapping("map", "<camunda:map><camunda:entry key=\"a\">" + CODE + "</camunda:entry></camunda:map>");
        mapping("list", "<camunda:list><camunda:value>" + CODE + "</camunda:value></camunda:list>");
        mapping("expression", CODE);
        mapping("split expression", "$<!-- -->{sample}{x}");
        mapping("two values", "${a}${b}");
    }
}
