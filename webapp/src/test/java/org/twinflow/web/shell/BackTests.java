package org.twinflow.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackTests {

    private static final URI START = URI.create("/");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox?view=me&project=rivers", "/documents/d/7?q=%C3%A9t%C3%A9#top"})
    void leadsBackToAPageOfOurs(String wanted) {
        assertThat(Back.to(wanted, START)).hasToString(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "evil",
                "/a b",
                "/a\r\nX: y",
                "javascript:x"
            })
    void leadsNowhereElse(String wanted) {
        assertThat(Back.to(wanted, START)).isEqualTo(START);
    }
}
