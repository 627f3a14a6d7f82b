package org.twinflow.thorough;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.twinflow.Http;

/** What was sent to the application and what it acknowledged, by the account of those who sent it. */
final class Ledger {

    /** Something acknowledged that can be looked up again. */
    interface Fact {

        boolean holds(Http http) throws Exception;
    }

    private final Map<Sample, String> stored = new ConcurrentHashMap<>();
    private final Queue<Sample> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final Map<String, Fact> facts = new ConcurrentHashMap<>();

    void acknowledged(Sample sample, String id) {
        stored.put(sample, id);
    }

    void unanswered(Sample sample) {
        unanswered.add(sample);
    }

    /** An answer that no kill explains. */
    void surprise(String what) {
        surprises.add(what);
    }

    /** A later one of the same name takes the place of the former. */
    void fact(String name, Fact fact) {
        facts.put(name, fact);
    }

    Map<Sample, String> stored() {
        return Map.copyOf(stored);
    }

    /** Those left without an answer, once. */
    List<Sample> takeUnanswered() {
        var taken = List.copyOf(unanswered);
        unanswered.removeAll(taken);
        return taken;
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    Map<String, Fact> facts() {
        return new LinkedHashMap<>(facts);
    }
}
