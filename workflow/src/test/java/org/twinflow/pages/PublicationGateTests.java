package org.twinflow.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.engine.Decisions;

/** DMN-13, row by row. */
@SpringBootTest
@SuppressWarnings("NullAway.Init")
class PublicationGateTests {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        // author, audience, minors, public, members, credits, names, pupils, outcome
        "TEACHER_ADMIN, PUBLIC, true, MISSING, VALID, OK, false, REVIEW, BLOCK",
        "TEACHER_ADMIN, PUBLIC, false, VALID, VALID, MISSING, false, REVIEW, BLOCK",
        "TEACHER_ADMIN, PUBLIC, true, VALID, VALID, OK, true, REVIEW, BLOCK",
        "PUPIL, PUBLIC, true, VALID, VALID, OK, false, AUTO, REVIEW",
        "PUPIL_ADMIN, PUBLIC, false, VALID, VALID, OK, false, AUTO, REVIEW",
        "PUPIL, MEMBERS, true, MISSING, VALID, OK, false, AUTO, AUTO",
        "PUPIL, MEMBERS, true, MISSING, VALID, OK, false, REVIEW, REVIEW",
        "PUPIL, MEMBERS, true, MISSING, MISSING, OK, false, AUTO, REVIEW",
        "TEACHER_ADMIN, PUBLIC, true, VALID, VALID, OK, false, REVIEW, AUTO",
        "TEACHER, PUBLIC, true, VALID, VALID, OK, false, REVIEW, REVIEW",
        "TEACHER, MEMBERS, true, MISSING, MISSING, OK, true, REVIEW, AUTO",
        "TEACHER, MEMBERS, false, VALID, VALID, MISSING, false, REVIEW, BLOCK"
    })
    void decides(
            String author,
            String audience,
            boolean minors,
            String imagePublic,
            String imageMembers,
            String credits,
            boolean fullNames,
            String pupilPages,
            String outcome) {
        var facts = new HashMap<String, Object>();
        facts.put("author", author);
        facts.put("audience", audience);
        facts.put("minors", minors);
        facts.put("imagePublic", imagePublic);
        facts.put("imageMembers", imageMembers);
        facts.put("credits", credits);
        facts.put("fullNames", fullNames);
        facts.put("pupilPages", pupilPages);

        assertThat(decisions.evaluate("publication-gate", facts))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("gate", outcome));
    }
}
