package org.twinflow.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gives topics to groups: each topic once if there are groups enough, and then the more the more pupils wish it. */
final class TopicShares {

    private static final int FIRST = 2;

    private TopicShares() {}

    /**
     * Answers the topic of each group.
     *
     * @param topics how many there are
     * @param kept the topics of groups that have to stay as they are, by the place of the group
     * @param wishes of each pupil, the dearest first
     */
    static List<Integer> share(int topics, int groups, Map<Integer, Integer> kept, List<List<Integer>> wishes) {
        var shares = new int[topics];
        kept.values().forEach(topic -> shares[topic]++);
        var demand = demand(topics, wishes);
        var free = groups - kept.size();
        var given = new ArrayList<Integer>();
        while (given.size() < free) {
            int next = next(shares, demand, free - given.size());
            shares[next]++;
            given.add(next);
        }
        var rest = new ArrayList<>(given.stream().sorted().toList());
        return IntStream.range(0, groups)
                .mapToObj(place -> kept.containsKey(place) ? kept.getOrDefault(place, 0) : rest.removeFirst())
                .toList();
    }

    private static int[] demand(int topics, List<List<Integer>> wishes) {
        var demand = new int[topics];
        for (var wish : wishes) {
            var weights = new HashMap<Integer, Integer>();
            for (int rank = 0; rank < Math.min(FIRST, wish.size()); rank++) {
                weights.put(wish.get(rank), FIRST - rank);
            }
            weights.forEach((topic, weight) -> demand[topic] += weight);
        }
        return demand;
    }

    /** By the method of D'Hondt; who has nothing comes first, as long as all of those can still get something. */
    private static int next(int[] shares, int[] demand, int left) {
        long without = IntStream.of(shares).filter(share -> share == 0).count();
        boolean mercy = without > 0 && without <= left;
        int best = -1;
        for (int topic = 0; topic < shares.length; topic++) {
            boolean eligible = !mercy || shares[topic] == 0;
            if (eligible && (best < 0 || isDearer(topic, best, shares, demand))) {
                best = topic;
            }
        }
        return best;
    }

    private static boolean isDearer(int topic, int other, int[] shares, int[] demand) {
        return (long) (demand[topic] + 1) * (shares[other] + 1) > (long) (demand[other] + 1) * (shares[topic] + 1);
    }
}
