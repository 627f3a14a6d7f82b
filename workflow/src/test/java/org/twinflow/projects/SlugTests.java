package org.twinflow.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource({
        "Rivers that join us, rivers-that-join-us",
        "Des rivières qui se rejoignent !, des-rivieres-qui-se-rejoignent",
        "Ποτάμια, ποταμια",
        "'!!!', project"
    })
    void makesAnAddressOfATitle(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }
}
