package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    private static final Languages LANGUAGES = new Languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Tous les êtres humains naissent libres et égaux en dignité et en droits.",
                "en|All human beings are born free and equal in dignity and rights.",
                "pl|Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw.",
                "el|Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.",
                "es|Todos los seres humanos nacen libres e iguales en dignidad y derechos.",
                "mt|Il-bnedmin kollha jitwieldu ħielsa u ugwali fid-dinjità u d-drittijiet.",
                "ga|Saolaítear na daoine uile saor agus comhionann ina ndínit agus ina gcearta."
            })
    void tellsTheLanguageOfASentence(String language, String sentence) {
        assertThat(LANGUAGES.of(sentence)).isEqualTo(language);
    }

    @Test
    void saysNothingOfAFewLetters() {
        assertThat(LANGUAGES.of("IMG_2041 12:30")).isNull();
    }
}
