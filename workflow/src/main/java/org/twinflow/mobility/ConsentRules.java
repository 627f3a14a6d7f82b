package org.twinflow.mobility;

import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.engine.Decisions;

/** Says who has to sign a consent: by age, purpose and the stricter of two countries. */
@Service
@Transactional
public class ConsentRules {

    static final String TABLE = "digital-consent";

    /** Of a country that nobody has written down. */
    private static final int STRICTEST = 16;

    private final Decisions decisions;
    private final JdbcClient database;

    ConsentRules(Decisions decisions, JdbcClient database) {
        this.decisions = decisions;
        this.database = database;
    }

    /** Empty where an administrator has put the table out of force. */
    public Optional<Signatories> of(Question question) {
        var asked = new HashMap<String, Object>();
        asked.put("legalBasis", question.publicTask() ? "PUBLIC_TASK" : "CONSENT");
        asked.put("purpose", question.purpose());
        asked.put("age", question.age());
        asked.put("ageLimit", Math.max(limit(question.school()), limit(question.residence())));
        asked.put("country", question.school());
        asked.put("conflict", question.conflict());
        asked.put("imageSignatures", question.bothForImages() ? "BOTH" : "ONE");
        return decisions
                .find(TABLE, asked)
                .flatMap(rows -> rows.stream().findFirst())
                .map(row -> new Signatories(
                        Signatories.Pupil.valueOf(String.valueOf(row.get("pupilSigns"))),
                        number(row.get("parents")),
                        Boolean.TRUE.equals(row.get("informed"))));
    }

    /** The age from which young people of the country consent alone. */
    @Transactional(readOnly = true)
    public int limit(String country) {
        return database.sql("select years from consent_age where country = :country")
                .param("country", country)
                .query(Integer.class)
                .optional()
                .orElse(STRICTEST);
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    /**
     * What the rules need to know.
     *
     * @param school the country of the school
     * @param residence the country in which the young person lives
     * @param publicTask whether teaching itself is the reason, so that nobody is asked to consent
     * @param conflict whether the parents are known to disagree, or leaving the country is banned
     * @param bothForImages whether the school wants both parents for pictures that everybody sees
     */
    public record Question(
            ConsentPurpose purpose,
            int age,
            String school,
            String residence,
            boolean publicTask,
            boolean conflict,
            boolean bothForImages) {}
}
