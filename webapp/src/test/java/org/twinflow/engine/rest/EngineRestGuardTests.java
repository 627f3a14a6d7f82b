package org.twinflow.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EngineRestGuardTests {

    private final EngineRestGuard guard = new EngineRestGuard(engine());

    @ParameterizedTest
    @CsvSource({
        "GET,/deployment",
        "GET,/version",
        "GET,/engine",
        "GET,/engine/default/task",
        "GET,/task/abc/deployed-form",
        "GET,/history/process-instance",
        "POST,/deployment/create",
        "POST,/task",
        "POST,/task/count",
        "POST,/engine/default/task/count",
        "POST,/history/task",
        "POST,/external-task/fetchAndLock",
        "POST,/external-task/abc/complete",
        "POST,/message",
        "POST,/process-definition/sample:1:abc/start",
        "POST,/process-definition/key/sample/start",
        "POST,/job/abc/execute",
        "PUT,/process-instance/abc/suspended",
        "PUT,/job/abc/retries",
        "DELETE,/process-instance/abc"
    })
    void opensWhatMachinesNeed(String method, String path) throws Exception {
        assertThat(send(method, path, "{}")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/user",
        "GET,/group",
        "GET,/authorization",
        "GET,/identity/groups",
        "GET,/filter",
        "GET,/filter/abc/list",
        "GET,/metrics",
        "GET,/telemetry/data",
        "GET,/engine/default/user",
        "GET,/engine/default/engine/default/user",
        "POST,/user/create",
        "POST,/group/create",
        "POST,/tenant/create",
        "POST,/authorization/create",
        "POST,/identity/verify",
        "POST,/filter/create",
        "POST,/filter/abc/list",
        "POST,/task/create",
        "POST,/deployment/abc/redeploy",
        "DELETE,/deployment/abc",
        "DELETE,/process-definition/abc",
        "POST,/process-instance/delete",
        "POST,/process-instance/abc/modification",
        "POST,/history/cleanup",
        "POST,/history/process-instance/delete",
        "POST,/migration/execute",
        "POST,/batch",
        "POST,/signal",
        "POST,/condition",
        "PUT,/process-definition/abc/history-time-to-live",
        "POST,/engine/default/user/create",
        "POST,/engine/default/engine/default/user/create",
        "POST,/engine/other/task",
        "POST,/task/../user/create",
        "POST,/task;x=/../user",
        "POST,//user/create",
        "PATCH,/task/abc",
        "TRACE,/task",
        "OPTIONS,/task"
    })
    void keepsTheRestShut(String method, String path) throws Exception {
        assertThat(send(method, path, "{}")).isIn(403, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${x}\"}",
                "{\"AssigneeEXPRESSION\":\"${x}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${x}\"}]}",
                "{\"orQueries\":[{\"a\":[{\"b\":{\"dueDateExpression\":1}}]}]}",
                "{\"x\":{\"candidateGroupInExpressions\":[]}}",
                "{\"\\u0061ssigneeExpressio\\u006e\":1}",
                "{\"assigneeExpression \":1}",
                "[{\"a\":1},{\"assigneeExpression\":1}]",
                "{} {\"assigneeExpression\":1}",
                "{'assigneeExpression':1}",
                "not json"
            })
    void refusesAnExpressionAtAnyDepth(String body) throws Exception {
        assertThat(send("POST", "/task/count", body)).isEqualTo(400);
        assertThat(send("POST", "/engine/default/task", body)).isEqualTo(400);
    }

    @Test
    void refusesAnExpressionInAnyEncoding() throws Exception {
        var request = request("POST", "/task/count", "");
        request.setContent("{\"assigneeExpression\":\"${x}\"}".getBytes(StandardCharsets.UTF_16));

        assertThat(send(request)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeExpression=x",
                "a=b&dueBeforeExpression=x",
                "assignee%45xpression=x",
                "ASSIGNEEEXPRESSION"
            })
    void refusesAnExpressionInTheAddress(String query) throws Exception {
        var request = request("GET", "/task", "");
        request.setQueryString(query);

        assertThat(send(request)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/hal+json",
                ""
            })
    void readsNothingButJson(String type) throws Exception {
        var request = request("POST", "/task/count", "{\"assigneeExpression\":1}");
        request.setContentType(type);

        assertThat(send(request)).isEqualTo(415);
    }

    @Test
    void refusesAnEndlessBody() throws Exception {
        assertThat(send("POST", "/task/count", "[" + " ".repeat(1_000_001) + "]"))
                .isEqualTo(413);
    }

    @Test
    void handsTheBodyOn() throws Exception {
        var chain = new MockFilterChain(new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            public void service(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response)
                    throws IOException {
                response.getOutputStream().write(request.getInputStream().readAllBytes());
            }
        });
        var response = new MockHttpServletResponse();

        guard.doFilter(request("POST", "/task/count", "{\"name\":\"x\"}"), response, chain);

        assertThat(response.getContentAsString()).isEqualTo("{\"name\":\"x\"}");
    }

    private int send(String method, String path, String body) throws Exception {
        return send(request(method, path, body));
    }

    private int send(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String method, String path, String body) {
        var request = new MockHttpServletRequest(method, "/engine-rest" + path);
        request.setPathInfo(path);
        request.setContentType("application/json");
        request.setContent("GET".equals(method) ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    /** An engine that knows nobody: the guard only tells it who asks. */
    private static ProcessEngine engine() {
        return proxy(ProcessEngine.class, proxy(IdentityService.class, null));
    }

    private static <T> T proxy(Class<T> type, @org.jspecify.annotations.Nullable Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }
}
