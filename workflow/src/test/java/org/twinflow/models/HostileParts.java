package org.twinflow.models;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How a hostile thing gets into the good package. */
abstract class HostileParts {

    static final String CODE = "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}";
    static final String STEP = "camunda:expression=\"${sample.file(sampleId)}\"";
    static final String TASK = "<bpmn:userTask id=\"reviewPlan\" name=\"Review plan\"";
    static final String END_OF_TASK = "<bpmn:outgoing>Flow_2</bpmn:outgoing>\n    </bpmn:userTask>";
    static final String START = "<bpmn:startEvent id=\"planHandedIn\" name=\"Plan handed in\">";
    static final String PROCESS = "isExecutable=\"true\"";

    final List<Hostile.Model> models = new ArrayList<>();

    void mapping(String name, String content) {
        extension(
                "mapping of " + name,
                "<camunda:inputOutput><camunda:inputParameter name=\"a\">" + content
                        + "</camunda:inputParameter></camunda:inputOutput>");
    }

    void extension(String name, String element) {
        bpmn(
                "extension " + name,
                END_OF_TASK,
                END_OF_TASK.replace(
                        "</bpmn:userTask>",
                        "<bpmn:extensionElements>" + element + "</bpmn:extensionElements></bpmn:userTask>"));
    }

    void doctype(String name, String type, String text) {
        var head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        var files = new TreeMap<>(Sample.with("sample.bpmn", head, head + type));
        var bpmn = new String(files.get("sample.bpmn"), StandardCharsets.UTF_8).replace("R3/P1D", text);
        files.put("sample.bpmn", bpmn.getBytes(StandardCharsets.UTF_8));
        models.add(new Hostile.Model(name, files));
        models.add(new Hostile.Model(name + " in a decision", Sample.with("sample-decision.dmn", head, head + type)));
    }

    void file(String name, String file, String content) {
        var files = new TreeMap<>(Sample.files());
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        models.add(new Hostile.Model(name, files));
    }

    void bpmn(String name, String from, String to) {
        models.add(new Hostile.Model(name, Sample.with("sample.bpmn", from, to)));
    }

    void dmn(String name, String from, String to) {
        models.add(new Hostile.Model(name, Sample.with("sample-decision.dmn", from, to)));
    }

    void form(String name, String from, String to) {
        models.add(new Hostile.Model(name, Sample.with("sample-answer.form", from, to)));
    }
}
