package org.twinflow.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Which rows of a reader's names are counted: all, or of each name the most urgent, when they are so many that counting them
 * would keep the page waiting. What is counted then is the least there is.
 *
 * @param names under which something is open to the reader
 * @param each how many rows of each name, or 0 for all
 */
record Reach(List<String> names, int each) {

    /** More than anybody gets done; up to here counts are exact. */
    static final int MOST = 3_500;

    /** What the index holds, so that the rows themselves are not read. */
    private static final String INDEXED =
            "r.task_id, r.due_key, r.alone, r.project_id, r.process_key, r.task_key, r.definition_id, r.assignee, r.priority";

    static Reach of(List<String> names, boolean tooMany) {
        return new Reach(names, tooMany ? MOST / names.size() + 1 : 0);
    }

    boolean isCut() {
        return each > 0;
    }

    /**
     * A from clause with its conditions, for rows called {@code t}.
     *
     * @param text whether their words are looked at
     */
    String rows(boolean text) {
        // H2 looks a list up in the index, but reads all for an array
        if (!isCut()) {
            return "inbox_row t where t.principal in (:names) and t.open_now = true";
        }
        var parts = new StringJoiner(" union all ", "(", ") as t where 1 = 1");
        for (int i = 0; i < names.size(); i++) {
            parts.add("(select " + INDEXED + (text ? ", r.words" : "") + " from inbox_row r where r.principal = :name"
                    + i + " and r.open_now = true"
                    + " order by r.principal, r.open_now, r.due_key, r.created, r.task_id limit :each)");
        }
        return parts.toString();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("names", names);
        parameters.put("each", each);
        for (int i = 0; i < names.size(); i++) {
            parameters.put("name" + i, names.get(i));
        }
        return parameters;
    }
}
