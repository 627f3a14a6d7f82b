package org.twinflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelLinterTests {

    private final ModelLinter linter = Sample.linter();

    @Test
    void findsNothingInAGoodModel() {
        assertThat(linter.lint(Sample.files())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            process.id         | sample.bpmn | id="sample" name | id="Sample" name
            process.name       | sample.bpmn | name="Sample" | name=""
            process.executable | sample.bpmn | isExecutable="true" | isExecutable="false"
            process.version    | sample.bpmn | camunda:versionTag="2026.1" | id2=""
            process.history    | sample.bpmn | camunda:historyTimeToLive="P1825D" | camunda:historyTimeToLive="P5Y"
            element.name       | sample.bpmn | name="Review plan" | name=" "
            element.id         | sample.bpmn | filePlan | File_Plan
            task.page          | sample.bpmn | camunda:formKey="sample/plan" | camunda:priority="5"
            form.binding       | sample.bpmn | camunda:formRefBinding="deployment" | camunda:formRefBinding="latest"
            form.missing       | sample.bpmn | camunda:formRef="sample-answer" | camunda:formRef="other-answer"
            task.somebody      | sample.bpmn | camunda:candidateGroups="${who.coordinator(projectId)}" | camunda:priority="5"
            task.who           | sample.bpmn | ${who.person(reader)} | ${reader}
            task.who           | sample.bpmn | ${who.coordinator(projectId)} | ${who.nobody(projectId)}
            task.not-by        | sample.bpmn | "notBy">reviewPlan | "notBy">readPlan
            task.not-by        | sample.bpmn | "notBy">reviewPlan | "notBy">nobody
            task.due           | sample.bpmn | ${due.inDays(7)} | ${due.inDays(7, 8)}
            step.known         | sample.bpmn | ${sample.file(sampleId)} | ${sample.shred(sampleId)}
            step.known         | sample.bpmn | ${sample.file(sampleId)} | ${sample.file(sampleId, 1)}
            step.deed          | sample.bpmn | camunda:asyncBefore="true" | camunda:asyncBefore="false"
            step.question      | sample.bpmn | camunda:resultVariable="readers" | camunda:exclusive="true"
            decision.binding   | sample.bpmn | camunda:decisionRefBinding="deployment" | camunda:decisionRefBinding="latest"
            decision.missing   | sample.bpmn | camunda:decisionRef="sample-decision" | camunda:decisionRef="other"
            decision.result    | sample.bpmn | camunda:mapDecisionResult="singleEntry" | camunda:mapDecisionResult="resultList"
            condition.plain    | sample.bpmn | ${accepted} | ${accepted.booleanValue()}
            gateway.default    | sample.bpmn | default="acceptedNo" | gatewayDirection="Diverging"
            gateway.condition  | sample.bpmn | default="acceptedNo" | default="acceptedYes"
            flow.ends          | sample.bpmn | targetRef="readPlan" | targetRef="nowhere"
            flow.end           | sample.bpmn | sourceRef="filePlan" | sourceRef="findReaders"
            structure.cycle    | sample.bpmn | sourceRef="planAccepted" targetRef="reviewPlan" | sourceRef="planAccepted" targetRef="judgePlan"
            timer.value        | sample.bpmn | R3/P1D | R3/PT5S
            timer.value        | sample.bpmn | R3/P1D | 0 0 * * * ?
            loop.collection    | sample.bpmn | camunda:collection="readers" | camunda:collection="${sample.readers(sampleId)}"
            diagram.missing    | sample.bpmn | bpmnElement="filePlan" | bpmnElement="other"
            event.code         | sample.bpmn | name="plan-revised" | name=""
            decision.else      | sample-decision.dmn | <text></text> | <text>1</text>
            decision.output    | sample-decision.dmn | typeRef="boolean" | typeRef="Any"
            decision.policy    | sample-decision.dmn | FIRST | ANY
            decision.file      | sample-decision.dmn | id="sample-decision" | id="another"
            form.id            | sample-answer.form | "id": "sample-answer" | "id": "other"
            form.type          | sample-answer.form | "type": "textarea" | "type": "iframe"
            form.key           | sample-answer.form | "key": "remarks" | "key": "re marks"
            form.twice         | sample-answer.form | "key": "remarks" | "key": "score"
            form.label         | sample-answer.form | "label": "Score" | "label": ""
            form.hide          | sample-answer.form | "hide": "=accepted" | "hide": "=get entries(accepted)"
            form.expression    | sample-answer.form | Look at the plan | =1 + 1
            form.attribute     | sample-answer.form | "maxLength": 2000 | "pattern": "(a+)+"
            text.missing       | texts_fr.properties | readPlan=Lire le plan | other=Autre
            """)
    void findsWhatIsWrong(String rule, String file, String from, String to) {
        assertThat(linter.lint(Sample.with(file, from, to)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void marksTheElement() {
        var findings = linter.lint(Sample.with("sample.bpmn", "${sample.file(sampleId)}", "${sample.shred(1)}"));

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.element()).isEqualTo("filePlan"));
    }

    @Test
    void onlyWarnsOfAMissingWord() {
        var findings = linter.lint(Sample.with("texts_fr.properties", "readPlan=Lire le plan", ""));

        assertThat(findings).singleElement().matches(finding -> !finding.isError());
    }
}
