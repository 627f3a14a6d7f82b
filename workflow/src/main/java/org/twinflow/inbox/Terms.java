package org.twinflow.inbox;

import java.util.List;
import java.util.Map;

/** The words that a task must have: each of them, anywhere. */
record Terms(List<String> words) {

    private static final int MOST = 8;

    static Terms of(String text) {
        return new Terms(
                text.isBlank()
                        ? List.of()
                        : List.of(Searchable.of(text).strip().split("\\s+")).stream()
                                .limit(MOST)
                                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What goes on a where clause. */
    String where(String column) {
        var where = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            where.append(" and ").append(column).append(" like :term").append(i).append(" escape '!'");
        }
        return where.toString();
    }

    void put(Map<String, Object> parameters) {
        for (int i = 0; i < words.size(); i++) {
            parameters.put("term" + i, like(words.get(i)));
        }
    }

    /** The pattern that finds a word anywhere. */
    private static String like(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
