package org.twinflow.datasheets;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/**
 * A column of a sheet.
 *
 * @param unit such as {@code mg/l}, or nothing
 * @param answers of a choice, one a line
 * @param needed whether a row without it is refused
 */
@Embeddable
public record SheetColumn(
        String name,
        @Enumerated(EnumType.STRING) ColumnKind kind,
        String unit,
        @Column(name = "answers") String answers,
        boolean needed) {

    public SheetColumn {
        name = name.strip();
        unit = unit.strip();
        answers = String.join("\n", lines(answers));
    }

    public List<String> choices() {
        return lines(answers);
    }

    /** The name with its unit. */
    public String heading() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
