package org.twinflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.twinflow.shared.InvalidException;
import tools.jackson.databind.json.JsonMapper;

class FormValidatorTests {

    private final FormValidator validator = new FormValidator(form(), LocalDate.of(2026, 11, 23));

    @Test
    void keepsAnswersAsTextsNumbersAndTicks() {
        assertThat(validator.check(Map.of("coming", "yes", "pupils", "12", "arrival", "2027-03-08", "bus", "on")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("coming", "yes", "pupils", 12L, "arrival", "2027-03-08", "bus", true));
    }

    @Test
    void namesEveryFieldThatIsMissingOrWrong() {
        assertThat(errors(Map.of("coming", "no", "phone", "12", "arrival", "2027-02-30")))
                .containsExactlyInAnyOrder(
                        "reason inbox.field.required", "phone inbox.field.short", "arrival inbox.field.date");
    }

    @Test
    void holdsNumbersAndTextsToTheirLimits() {
        assertThat(errors(Map.of("coming", "yes", "pupils", 31, "phone", "123")))
                .containsExactlyInAnyOrder("pupils inbox.field.max", "phone inbox.field.short");
        assertThat(errors(Map.of("coming", "yes", "pupils", "1.5"))).containsExactly("pupils inbox.field.decimals");
        assertThat(errors(Map.of("coming", "no", "reason", "x".repeat(201))))
                .containsExactly("reason inbox.field.long");
    }

    @Test
    void takesNoValueThatIsNotAmongTheOptions() {
        assertThat(errors(Map.of("coming", "perhaps"))).contains("coming inbox.field.choice");
    }

    @Test
    void takesNoFieldThatTheFormDoesNotKnow() {
        assertThat(errors(Map.of("coming", "yes", "admin", "true"))).containsExactly("admin inbox.field.unknown");
    }

    @Test
    void dropsTheAnswerToAFieldThatIsHidden() {
        assertThat(validator.check(Map.of("coming", "no", "reason", "Exams", "pupils", 3)))
                .doesNotContainKey("pupils");
    }

    @Test
    void givesTheProcessOnlyWhatTheFormMarks() {
        var answers = validator.check(Map.of("coming", "yes", "pupils", 3, "phone", "00 00 00"));

        assertThat(validator.variables(answers))
                .containsExactlyInAnyOrderEntriesOf(Map.of("coming", "yes", "pupils", 3L));
    }

    @Test
    void losesPatienceWithAPatternThatNeverEnds() {
        var field = new FormField(
                "a",
                FormField.Kind.TEXT,
                "A",
                "",
                false,
                new FormField.Limits(null, null, 0, 100, "(x+x+)+y", 0),
                List.of(),
                null,
                false,
                false,
                "");
        var slow = new FormValidator(new FormSchema("slow", 1, "", List.of(field)), LocalDate.EPOCH);

        var error = catchThrowableOfType(InvalidException.class, () -> slow.check(Map.of("a", "x".repeat(60))));

        assertThat(error.errors().getFirst().code()).isEqualTo("inbox.field.pattern");
    }

    @Test
    void readsConditionsThatCompareFields() {
        assertThat(hides("=kind = \"trip\" and days > 3", Map.of("kind", "trip", "days", 4L)))
                .isTrue();
        assertThat(hides("=kind = \"trip\" and days > 3", Map.of("kind", "trip", "days", 3L)))
                .isFalse();
        assertThat(hides("=not(bus) or kind = null", Map.of("bus", false))).isTrue();
        assertThat(hides("=bus", Map.of("bus", true))).isTrue();
        assertThat(FormCondition.parse("=if a then b else c")).isEmpty();
    }

    private static boolean hides(String feel, Map<String, ?> values) {
        return FormCondition.parse(feel).orElseThrow().holds(values);
    }

    private List<String> errors(Map<String, ?> answers) {
        return catchThrowableOfType(InvalidException.class, () -> validator.check(new HashMap<>(answers)))
                .errors()
                .stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    private static FormSchema form() {
        var path = "/processes/inbox-trial/answer-question.form";
        try (InputStream form = Objects.requireNonNull(FormValidatorTests.class.getResourceAsStream(path))) {
            return FormSchema.of("answer-question", 1, "hash", new JsonMapper().readTree(form));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
