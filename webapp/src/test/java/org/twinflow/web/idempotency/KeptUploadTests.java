package org.twinflow.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Http;
import org.twinflow.Partnership;
import org.twinflow.Web;

@Web
class KeptUploadTests {

    private static final byte[] ONE = "One".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Test
    void answersTheSameUnderTheSameKey() throws Exception {
        var partners = partnership.make();
        var key = UUID.randomUUID().toString();

        var first = new Http(port)
                .upload(
                        partners.api("/documents"),
                        partners.teacher().username(),
                        "Once",
                        "once.txt",
                        ONE,
                        "Idempotency-Key",
                        key);
        var again = new Http(port)
                .upload(
                        partners.api("/documents"),
                        partners.teacher().username(),
                        "Once",
                        "once.txt",
                        ONE,
                        "Idempotency-Key",
                        key);

        assertThat(JsonPath.<String>read(again.body(), "$.id")).isEqualTo(JsonPath.read(first.body(), "$.id"));
        assertThat(again.body()).isEqualTo(first.body());
    }
}
