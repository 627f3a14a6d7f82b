package org.twinflow.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.twinflow.groups.solver.Guest;
import org.twinflow.groups.solver.Mixer;
import org.twinflow.groups.solver.Table;
import org.twinflow.groups.solver.Wishes;

/** How long it takes to mix 120 pupils of six countries, with wishes among ten topics, into 30 groups. */
public final class GroupBenchmark {

    private static final int PUPILS = 120;
    private static final int GROUPS = 30;
    private static final int TOPICS = 10;
    private static final int RANKED = 4;
    private static final List<String> COUNTRIES = List.of("FR", "ES", "PL", "GR", "IT", "DE");
    private static final List<String> LEVELS = List.of("A2", "B1", "B2", "");

    private GroupBenchmark() {}

    @SuppressWarnings("SystemOut") // a program for a console
    public static void main(String[] arguments) {
        var guests = guests(new Random(7));
        var tables = IntStream.range(0, GROUPS)
                .mapToObj(at -> new Table(new UUID(2, at), at % TOPICS))
                .toList();
        for (int run = 1; run <= 5; run++) {
            var begun = System.nanoTime();
            var mixed = Mixer.mix(guests, tables, new Wishes(3, true, true), 1);
            var took = (System.nanoTime() - begun) / 1_000_000;
            System.out.printf("run %d: %d ms, %s%n", run, took, quality(guests, tables, mixed));
        }
    }

    private static List<Guest> guests(Random random) {
        return IntStream.range(0, PUPILS)
                .mapToObj(at -> {
                    var topics =
                            new ArrayList<>(IntStream.range(0, TOPICS).boxed().toList());
                    Collections.shuffle(topics, random);
                    var country = COUNTRIES.get(at % COUNTRIES.size());
                    return new Guest(
                            new UUID(1, at),
                            country,
                            country,
                            LEVELS.get(random.nextInt(LEVELS.size())),
                            List.copyOf(topics.subList(0, RANKED)),
                            null);
                })
                .toList();
    }

    private static String quality(List<Guest> guests, List<Table> tables, Map<UUID, UUID> mixed) {
        long first = guests.stream()
                .filter(guest -> guest.ranks()
                        .subList(0, 2)
                        .contains(tables.stream()
                                .filter(table -> table.id().equals(mixed.get(guest.id())))
                                .findFirst()
                                .orElseThrow()
                                .topic()))
                .count();
        long fewest = tables.stream()
                .mapToLong(table -> guests.stream()
                        .filter(guest -> table.id().equals(mixed.get(guest.id())))
                        .map(Guest::country)
                        .distinct()
                        .count())
                .min()
                .orElse(0);
        return first + " of " + PUPILS + " with one of their first two topics, at least " + fewest
                + " countries in each group";
    }
}
