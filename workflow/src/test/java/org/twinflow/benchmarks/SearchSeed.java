package org.twinflow.benchmarks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.search.Declarations;

/** Documents of 2 KB in 24 languages with a fixed seed: words by Zipf's law out of 20,000 for each language. */
final class SearchSeed {

    static final List<String> LANGUAGES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");

    /** One of them holds what the pupil sees. */
    static final int PROJECTS = 200;

    private static final int VOCABULARY = 20_000;
    private static final int LENGTH = 2_000;
    private static final List<String> TYPES = List.of("pdf", "docx", "odt", "image", "text", "xlsx");

    final List<UUID> projects = new ArrayList<>();

    private final TreeMap<String, List<String>> words = new TreeMap<>();
    private final double[] zipf = new double[VOCABULARY];
    private final int documents;
    private final int ofPupil;

    SearchSeed(int documents) {
        this.documents = documents;
        this.ofPupil = Math.min(40, documents / 10);
        var random = new Random(20261128);
        for (var i = 0; i < PROJECTS; i++) {
            projects.add(new UUID(random.nextLong(), random.nextLong()));
        }
        LANGUAGES.forEach(language -> words.put(language, vocabulary(language, random)));
        var sum = 0.0;
        for (var rank = 0; rank < VOCABULARY; rank++) {
            sum += 1.0 / (rank + 3);
            zipf[rank] = sum;
        }
    }

    /** The words of the declaration, and pairs of them. */
    private static List<String> vocabulary(String language, Random random) {
        var known = new ArrayList<>(Declarations.words(language));
        Collections.shuffle(known, random);
        var all = new ArrayList<>(known);
        while (all.size() < VOCABULARY) {
            all.add(known.get(random.nextInt(known.size())) + known.get(random.nextInt(known.size())));
        }
        return all;
    }

    record Text(String id, String language, UUID project, AudienceLevel level, String type, String title, String text) {

        Set<String> audience() {
            return level.tokens(project);
        }
    }

    Text text(int number) {
        var random = new Random(number * 31L + 17);
        var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        var text = new StringBuilder(LENGTH + 50);
        while (text.length() < LENGTH) {
            text.append(word(language, random)).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        var small = number < ofPupil;
        return new Text(
                "seed-" + number,
                language,
                projects.get(small ? 0 : 1 + random.nextInt(PROJECTS - 1)),
                small || random.nextInt(4) > 0 ? AudienceLevel.MEMBERS : AudienceLevel.TEACHERS,
                TYPES.get(random.nextInt(TYPES.size())),
                word(language, random) + " " + word(language, random),
                text.toString());
    }

    /** Two words of one language, the one frequent. */
    String question(int number) {
        var random = new Random(number * 7919L + 3);
        var language = words.get(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        return language.get(5 + random.nextInt(50)) + " " + language.get(5 + random.nextInt(500));
    }

    /** Under what names somebody is meant who has this part in so many projects. */
    Set<String> reader(Role role, int from, int projects) {
        var tokens = new HashSet<>(Set.of("public", "person:" + new UUID(1, from)));
        for (var project : this.projects.subList(from, from + projects)) {
            var scope = Scope.project(project);
            var school = scope.token() + ":school:" + new UUID(2, 1);
            tokens.addAll(List.of(scope.token(), scope.token(role), school, school + ":" + role.token()));
        }
        return tokens;
    }

    void each(Consumer<Text> taker) {
        for (var number = 0; number < documents; number++) {
            taker.accept(text(number));
        }
    }

    void write(JdbcTemplate jdbc) {
        var items = new ArrayList<Object[]>();
        var tokens = new ArrayList<Object[]>();
        var now = Instant.parse("2026-11-01T00:00:00Z").atOffset(ZoneOffset.UTC);
        each(text -> {
            items.add(new Object[] {
                "document/" + text.id(),
                text.id(),
                text.project().toString(),
                text.language(),
                text.title(),
                text.text(),
                text.type(),
                now,
                "/documents/d/" + text.id()
            });
            text.audience().forEach(token -> tokens.add(new Object[] {"document/" + text.id(), token}));
            if (items.size() == 1_000) {
                insert(jdbc, items, tokens);
            }
        });
        insert(jdbc, items, tokens);
    }

    private static void insert(JdbcTemplate jdbc, List<Object[]> items, List<Object[]> tokens) {
        jdbc.batchUpdate(
                "insert into search_item (id, lock, kind, reference, project, language, title, text, type, changed_at,"
                        + " url) values (?, 0, 'document', ?, ?, ?, ?, ?, ?, ?, ?)",
                items);
        jdbc.batchUpdate("insert into search_item_audience (item, token) values (?, ?)", tokens);
        items.clear();
        tokens.clear();
    }

    private String word(String language, Random random) {
        var place = java.util.Arrays.binarySearch(zipf, random.nextDouble() * zipf[VOCABULARY - 1]);
        return words.get(language).get(Math.min(VOCABULARY - 1, place < 0 ? -place - 1 : place));
    }
}
