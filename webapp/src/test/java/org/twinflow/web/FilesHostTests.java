package org.twinflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mock.web.MockHttpServletRequest;

class FilesHostTests {

    private static final URI APPLICATION = URI.create("https://School.example/");

    @Test
    void isOffWithoutASetting() {
        var host = FilesHost.of(" ", APPLICATION);

        assertThat(host.isSet()).isFalse();
        assertThat(host.origin()).isEmpty();
        assertThat(host.isAt(to("school.example"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://files.school.example, https://files.school.example",
        "https://Files.School.example/, https://files.school.example",
        "https://files.school.example:443, https://files.school.example",
        "https://files.school.example:8443, https://files.school.example:8443",
        "https://192.0.2.7, https://192.0.2.7",
        "' https://files.school.example ', https://files.school.example"
    })
    void isNamedAsABrowserNamesIt(String setting, String origin) {
        var host = FilesHost.of(setting, APPLICATION);

        assertThat(host.origin()).hasValue(origin);
        assertThat(host.at("abc")).hasToString(origin + "/files/abc");
        assertThat(host.application()).isEqualTo("https://school.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "files.school.example|whole address",
                "//files.school.example|whole address",
                "ftp://files.school.example|whole address",
                "https:files|whole address",
                "https://|no address",
                "https://files school.example|no address",
                "https://files.school.example/x|must end after",
                "https://files.school.example?x|must end after",
                "https://files.school.example#x|must end after",
                "https://me@files.school.example|must end after",
                "https://SCHOOL.example:8443|another host name",
                "http://files.school.example|begin with https"
            })
    void saysAtTheStartWhatIsWrongWithTheSetting(String setting, String reason) {
        assertThatThrownBy(() -> FilesHost.of(setting, APPLICATION))
                .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, wrong -> {
                    assertThat(wrong.getName()).isEqualTo("twinflow.files.url");
                    assertThat(wrong.getReason()).contains(reason);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school.example",
                "files.school.example.",
                "files.school.example.evil.example",
                "evil.files.school.example",
                "files.school.example@school.example",
                "files.school.example,school.example",
                "xn--files.school.example",
                "localhost",
                ""
            })
    void takesEveryOtherNameForTheApplication(String name) {
        assertThat(FilesHost.of("https://files.school.example", APPLICATION).isAt(to(name)))
                .isFalse();
    }

    @Test
    void knowsItsNameInCapitalsAndOnEveryPort() {
        var host = FilesHost.of("https://files.school.example", APPLICATION);
        var request = to("FILES.school.Example");
        request.setServerPort(8080);

        assertThat(host.isAt(request)).isTrue();
    }

    private static MockHttpServletRequest to(String name) {
        var request = new MockHttpServletRequest();
        request.setServerName(name);
        return request;
    }
}
