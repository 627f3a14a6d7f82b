package org.twinflow.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({"12,1200", "12.5,1250", "'12,50',1250", "'1 234,56 €',123456", "'1\u202f234.05',123405", "0.01,1"})
    void readsWhatPeopleType(String text, long cents) {
        assertThat(Money.parse(text)).contains(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a lot", "-3", "1.234", "1,234.56", "1e3", "9999999999", "10000000"})
    void refusesWhatIsNoAmount(String text) {
        assertThat(Money.parse(text)).isEmpty();
    }

    @Test
    void writesTwoDecimals() {
        assertThat(new Money(123450)).hasToString("1234.50");
        assertThat(new Money(-5)).hasToString("-0.05");
        assertThat(new Money(100).minus(new Money(250)).isNegative()).isTrue();
    }
}
