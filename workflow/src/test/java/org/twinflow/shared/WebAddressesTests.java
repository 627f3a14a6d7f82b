package org.twinflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://school.example", "http://school.example/a?b=c#d"})
    void areThoseThatABrowserOpens(String text) {
        assertThat(WebAddresses.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "school.example", "javascript:alert(1)", "ftp://school.example", "https:///x", "http://a b"})
    void areNothingElse(String text) {
        assertThat(WebAddresses.isOne(text)).isFalse();
    }
}
