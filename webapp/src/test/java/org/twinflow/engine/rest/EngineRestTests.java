package org.twinflow.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Http;
import org.twinflow.Persons;
import org.twinflow.Web;

@Web
class EngineRestTests {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                id="definitions" targetNamespace="https://twinflow.org/processes">
              <bpmn:process id="rest-trial" name="Trial" isExecutable="true" camunda:versionTag="1" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="begun" name="Begun"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="begun" targetRef="work"/>
                <bpmn:serviceTask id="work" name="Work" camunda:type="external" camunda:topic="rest-trial">
                  <bpmn:incoming>Flow_1</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="Flow_2" sourceRef="work" targetRef="done"/>
                <bpmn:endEvent id="done" name="Done"><bpmn:incoming>Flow_2</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="rest-trial">
                <bpmndi:BPMNShape id="a" bpmnElement="begun"><dc:Bounds x="100" y="100" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="b" bpmnElement="work"><dc:Bounds x="200" y="80" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="c" bpmnElement="done"><dc:Bounds x="400" y="100" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="d" bpmnElement="Flow_1"><di:waypoint x="136" y="118"/><di:waypoint x="200" y="118"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e" bpmnElement="Flow_2"><di:waypoint x="300" y="118"/><di:waypoint x="400" y="118"/></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient database;

    Http http;
    String account;

    @BeforeEach
    void connect() {
        http = new Http(port);
        account = persons.technical().username();
    }

    @Test
    void servesModelerAndAnExternalWorker() throws Exception {
        assertThat(http.get("/engine-rest/deployment?maxResults=0", account).statusCode())
                .isEqualTo(200);
        var deployed = deploy(MODEL, "Camunda Modeler");
        assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);

        var started = post("/process-definition/key/rest-trial/start", "{\"businessKey\":\"x\"}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);

        var fetched = post(
                "/external-task/fetchAndLock",
                "{\"workerId\":\"w\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"rest-trial\",\"lockDuration\":10000}]}");
        var id = fetched.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(post("/external-task/" + id + "/complete", "{\"workerId\":\"w\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void tellsModelerWhatIsWrong() throws Exception {
        var refused =
                deploy(MODEL.replace("camunda:type=\"external\"", "camunda:class=\"org.example.Evil\""), "Modeler");

        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body())
                .contains("ENGINE-09005 Could not parse BPMN process.")
                .contains("\"mainElementId\":\"work\"");
    }

    @Test
    void takesNoFalseName() throws Exception {
        assertThat(deploy(MODEL, "bundle:abc").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(deploy(MODEL, "person:abc").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void writesDownWhoDeployed() throws Exception {
        deploy(MODEL.replace("name=\"Work\"", "name=\"Work again\""), "Camunda Modeler");

        assertThat(database.sql("select count(*) from audit_entry where action = 'model.deployed' and facts like ?")
                        .param("%account=%" + account + "%")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void evaluatesNoExpressionOfARequest() throws Exception {
        for (var path :
                new String[] {"/task", "/task/count", "/engine/default/task", "/process-instance", "/execution"}) {
            assertThat(post(path, "{\"assigneeExpression\":\"${x}\"}").statusCode())
                    .as(path)
                    .isEqualTo(400);
            assertThat(post(path, "{\"orQueries\":[{\"assigneeExpression\":\"${environment}\"}]}")
                            .statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(http.get("/engine-rest/task?assigneeExpression=x", account).statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsTheRestShut() throws Exception {
        assertThat(post("/user/create", "{}").statusCode()).isEqualTo(403);
        assertThat(post("/filter/create", "{}").statusCode()).isEqualTo(403);
        assertThat(http.get("/engine-rest/user", account).statusCode()).isEqualTo(403);
        assertThat(http.get("/engine-rest/task/%2e%2e/user", account).statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void givesAtMostFiveHundredRows() throws Exception {
        assertThat(http.get("/engine-rest/task?maxResults=501", account).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(http.get("/engine-rest/task?maxResults=500", account).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return http.post("/engine-rest" + path, account, json);
    }

    /** As Camunda Modeler does it. */
    private HttpResponse<String> deploy(String model, String source) throws Exception {
        var body = """
                --x
                Content-Disposition: form-data; name="deployment-name"

                rest-trial
                --x
                Content-Disposition: form-data; name="deployment-source"

                %s
                --x
                Content-Disposition: form-data; name="enable-duplicate-filtering"

                true
                --x
                Content-Disposition: form-data; name="rest-trial.bpmn"; filename="rest-trial.bpmn"
                Content-Type: application/octet-stream

                %s
                --x--
                """.formatted(source, model).replace("\n", "\r\n");
        var pair = (account + ":" + Persons.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return Http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/deployment/create"))
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body)));
    }
}
