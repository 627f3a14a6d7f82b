package org.twinflow.labels;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a certificate says and what is signed of it: the text is a line for each fact, in the order of their names.
 *
 * @param number the application's number
 * @param label the code of the rubric, which names the kind of label
 */
public record CertificateFacts(
        String code,
        String number,
        String label,
        String holder,
        String school,
        String city,
        String country,
        String project,
        int year,
        LocalDate awarded) {

    String text() {
        var lines = new StringBuilder();
        new TreeMap<>(Map.of(
                        "awarded", awarded.toString(),
                        "city", city,
                        "code", code,
                        "country", country,
                        "holder", holder,
                        "label", label,
                        "number", number,
                        "project", project,
                        "school", school,
                        "year", Integer.toString(year)))
                .forEach((name, fact) -> lines.append(name)
                        .append('=')
                        .append(fact.replaceAll("\\R", " "))
                        .append('\n'));
        return lines.toString();
    }

    static CertificateFacts read(String text) {
        var facts = new HashMap<String, String>();
        Arrays.stream(text.split("\n"))
                .map(line -> line.split("=", 2))
                .filter(fact -> fact.length == 2)
                .forEach(fact -> facts.put(fact[0], fact[1]));
        return new CertificateFacts(
                fact(facts, "code"),
                fact(facts, "number"),
                fact(facts, "label"),
                fact(facts, "holder"),
                fact(facts, "school"),
                fact(facts, "city"),
                fact(facts, "country"),
                fact(facts, "project"),
                Integer.parseInt(facts.getOrDefault("year", "0")),
                LocalDate.parse(facts.getOrDefault("awarded", "1970-01-01")));
    }

    private static String fact(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "");
    }
}
