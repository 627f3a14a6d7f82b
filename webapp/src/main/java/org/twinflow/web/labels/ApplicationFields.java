package org.twinflow.web.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * What the page of an application posts, sorted into answers and proofs.
 *
 * @param proofs by criterion: the ticked documents and the addresses, one a line
 */
record ApplicationFields(Map<String, String> answers, Map<String, List<String>> proofs) {

    private static final String DOCUMENTS = "evidence-";
    private static final String LINKS = "links-";

    static ApplicationFields of(MultiValueMap<String, String> posted) {
        var answers = new HashMap<String, String>();
        var proofs = new HashMap<String, List<String>>();
        posted.forEach((name, values) -> {
            if (name.startsWith(DOCUMENTS)) {
                of(proofs, name.substring(DOCUMENTS.length())).addAll(values);
            } else if (name.startsWith(LINKS)) {
                of(proofs, name.substring(LINKS.length())).addAll(lines(values.getFirst()));
            } else if (!name.startsWith("_")) {
                answers.put(name, values.getFirst());
            }
        });
        answers.put("declaration", Boolean.toString(posted.containsKey("declaration")));
        return new ApplicationFields(answers, proofs);
    }

    private static List<String> of(Map<String, List<String>> proofs, String criterion) {
        return proofs.computeIfAbsent(criterion, any -> new ArrayList<>());
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\s+")).filter(line -> !line.isBlank()).toList();
    }
}
