package org.twinflow.web.models;

import java.util.Map;
import java.util.TreeMap;

/** A small model with one task, made for these tests. */
final class KitchenDuty {

    private KitchenDuty() {}

    static Map<String, String> files(String key, String name, String who) {
        var files = new TreeMap<String, String>();
        files.put(key + ".bpmn", BPMN.formatted(key, name, who));
        files.put("wash-up.form", FORM);
        files.put("texts_en.properties", key + "=Kitchen duty\nwashUp=" + name + "\nwash-up.note=Note\n");
        files.put("texts_fr.properties", key + "=Corvée de cuisine\nwashUp=Faire la vaisselle\nwash-up.note=Note\n");
        return files;
    }

    static final String ADMINISTRATORS = "camunda:candidateGroups=\"${who.administrators()}\"";

    private static final String FORM = """
            {"id": "wash-up", "type": "default", "schemaVersion": 18,
             "components": [{"type": "textfield", "id": "note", "key": "note", "label": "Note"}]}
            """;

    private static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                id="definitions" targetNamespace="https://twinflow.org/processes">
              <bpmn:process id="%1$s" name="Kitchen duty" isExecutable="true" camunda:versionTag="1" camunda:historyTimeToLive="P1825D">
                <bpmn:startEvent id="mealOver" name="Meal over"><bpmn:outgoing>toWash</bpmn:outgoing></bpmn:startEvent>
                <bpmn:userTask id="washUp" name="%2$s" camunda:formRef="wash-up" camunda:formRefBinding="deployment" %3$s>
                  <bpmn:incoming>toWash</bpmn:incoming><bpmn:outgoing>toEnd</bpmn:outgoing></bpmn:userTask>
                <bpmn:endEvent id="allClean" name="All clean"><bpmn:incoming>toEnd</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="toWash" sourceRef="mealOver" targetRef="washUp"/>
                <bpmn:sequenceFlow id="toEnd" sourceRef="washUp" targetRef="allClean"/>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="%1$s">
                <bpmndi:BPMNShape id="s1" bpmnElement="mealOver"><dc:Bounds x="100" y="102" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s2" bpmnElement="washUp"><dc:Bounds x="200" y="80" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s3" bpmnElement="allClean"><dc:Bounds x="360" y="102" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="e1" bpmnElement="toWash"><di:waypoint x="136" y="120"/><di:waypoint x="200" y="120"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e2" bpmnElement="toEnd"><di:waypoint x="300" y="120"/><di:waypoint x="360" y="120"/></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;
}
