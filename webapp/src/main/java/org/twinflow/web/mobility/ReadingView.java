package org.twinflow.web.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.PaperFacts;
import org.twinflow.mobility.PaperField;
import org.twinflow.mobility.Reading;
import org.twinflow.web.shell.Choice;

/**
 * What was read on a paper, as its page shows it.
 *
 * @param checks what is to be looked at, what the rules say first
 * @param by who read it, empty as long as nobody has
 * @param fields what can be read on a paper of this kind
 * @param marks what can be ticked of it
 */
public record ReadingView(Reading reading, List<Check> checks, String by, List<PaperField> fields, List<Choice> marks) {

    public boolean asks(String field) {
        return fields.stream().anyMatch(each -> each.name().equals(field));
    }

    /** Whether there is anything to be read on a paper of this kind. */
    public boolean isAsked() {
        return !fields.isEmpty() || !marks.isEmpty();
    }

    public List<String> said() {
        return reading.facts().marks().stream().map(Enum::name).toList();
    }

    /** What somebody wrote down, or else what is proposed. */
    public PaperFacts shown() {
        return reading.isStated() ? reading.facts() : reading.proposed();
    }

    public boolean isProposed() {
        return !reading.isStated() && !reading.proposed().equals(PaperFacts.NONE);
    }

    public String day(String field) {
        var facts = shown();
        return switch (field) {
            case "issuedOn" -> text(facts.issuedOn());
            case "expiresOn" -> text(facts.expiresOn());
            default -> text(facts.signedOn());
        };
    }

    private static String text(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    /** A line beside the paper. */
    public record Check(String css, String icon, String text) {}
}
