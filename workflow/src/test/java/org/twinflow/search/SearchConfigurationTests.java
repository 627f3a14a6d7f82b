package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchConfigurationTests {

    @ParameterizedTest
    @CsvSource({"128, 16", "512, 32", "1024, 64", "8192, 64"})
    void takesNoMoreThanItsPartOfASmallHeap(long heap, int buffer) {
        assertThat(SearchConfiguration.buffer(heap * 1024 * 1024)).isEqualTo(buffer);
    }
}
