package org.twinflow.campaigns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.campaigns.Rubric.Criterion;
import org.twinflow.campaigns.Rubric.SubCriterion;
import org.twinflow.shared.NotFoundException;

/** The rubrics, categories and fixed letters: rows that an administration changes without a new version. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    private static final String FALLBACK = "en";

    private final JdbcClient rows;

    Catalogue(JdbcClient rows) {
        this.rows = rows;
    }

    public Rubric rubric(String code, Locale locale) {
        var words = words(code, locale);
        var criteria = new LinkedHashMap<String, List<SubCriterion>>();
        rows.sql("select criterion, code, points, gate from rubric_part where rubric = :rubric order by place")
                .param("rubric", code)
                .query((row, number) -> criteria.computeIfAbsent(row.getString("criterion"), any -> new ArrayList<>())
                        .add(part(row.getString("code"), row.getInt("points"), row.getObject("gate"), words)))
                .list();
        if (criteria.isEmpty()) {
            throw new NotFoundException(code);
        }
        return new Rubric(
                code,
                words.getOrDefault("name", code),
                criteria.entrySet().stream()
                        .map(found -> criterion(found.getKey(), List.copyOf(found.getValue()), words))
                        .toList());
    }

    public List<Category> categories(String set, Locale locale) {
        var words = words(set, locale);
        return rows
                .sql("select code from campaign_category where category_set = :set order by place")
                .param("set", set)
                .query(String.class)
                .list()
                .stream()
                .map(code -> new Category(code, words.getOrDefault(code, code)))
                .toList();
    }

    /** The words of a rubric, a set of categories or a letter, in English where the language has none. */
    public Map<String, String> words(String subject, Locale locale) {
        var words = new HashMap<>(in(FALLBACK, subject));
        words.putAll(in(locale.getLanguage(), subject));
        return Map.copyOf(words);
    }

    private Map<String, String> in(String language, String subject) {
        var words = new HashMap<String, String>();
        rows.sql("select element, words from campaign_word where subject = :subject and language = :language")
                .param("subject", subject)
                .param("language", language)
                .query((row, number) -> words.put(row.getString("element"), row.getString("words")))
                .list();
        return words;
    }

    private static Criterion criterion(String code, List<SubCriterion> parts, Map<String, String> words) {
        return new Criterion(code, words.getOrDefault(code, code), words.getOrDefault(code + ".question", ""), parts);
    }

    private static SubCriterion part(String code, int points, Object gate, Map<String, String> words) {
        var anchors = new TreeMap<Integer, String>();
        for (int given = 0; given <= points; given++) {
            var anchor = words.get(code + "." + given);
            if (anchor != null) {
                anchors.put(given, anchor);
            }
        }
        var least = gate instanceof Number number ? Integer.valueOf(number.intValue()) : null;
        return new SubCriterion(code, words.getOrDefault(code, code), points, least, anchors);
    }
}
