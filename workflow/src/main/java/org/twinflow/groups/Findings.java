package org.twinflow.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinflow.groups.DivisionDetails.Group;
import org.twinflow.groups.DivisionDetails.Pupil;

/** Says in which way groups are not what was asked for, and why they could not be. */
final class Findings {

    /** So many of a hundred pupils should have one of their first two topics. */
    static final int ENOUGH = 80;

    private static final int HUNDRED = 100;

    private Findings() {}

    static List<Finding> of(Division division, List<Group> groups, List<Pupil> loose) {
        var findings = new ArrayList<Finding>();
        var seated = groups.stream().flatMap(group -> group.pupils().stream()).toList();
        if (seated.isEmpty()) {
            return List.of();
        }
        size(division, groups, seated.size(), findings);
        countries(division, groups, seated, findings);
        wishes(division, groups, seated, findings);
        if (!loose.isEmpty()) {
            findings.add(Finding.of("groups.finding.loose", loose.size()));
        }
        return List.copyOf(findings);
    }

    private static void size(Division division, List<Group> groups, int seated, List<Finding> findings) {
        int room = groups.size() * division.size();
        if (seated > room) {
            findings.add(Finding.of("groups.finding.room", seated, groups.size(), division.size()));
        }
        groups.stream()
                .filter(group -> seated <= room && group.pupils().size() > division.size())
                .forEach(group -> findings.add(Finding.of(
                        "groups.finding.full", group.title(), group.pupils().size(), division.size())));
    }

    private static void countries(Division division, List<Group> groups, List<Pupil> seated, List<Finding> findings) {
        var poor = groups.stream()
                .filter(group -> !group.pupils().isEmpty() && group.countries() < division.countries())
                .toList();
        if (poor.isEmpty()) {
            return;
        }
        var numbers = seated.stream()
                .collect(Collectors.groupingBy(pupil -> pupil.school().country(), Collectors.counting()));
        long possible = possible(numbers.values(), division.countries(), groups.size());
        if (numbers.size() < division.countries()) {
            findings.add(Finding.of("groups.finding.few-countries", numbers.size(), division.countries()));
        } else if (possible < groups.size()) {
            findings.add(Finding.of(
                    "groups.finding.mix-impossible", possible, groups.size(), division.countries(), said(numbers)));
        }
        poor.forEach(group -> findings.add(
                Finding.of("groups.finding.countries", group.title(), group.countries(), division.countries())));
    }

    /** How many groups could have pupils of that many countries, were there no other wish. */
    static long possible(Collection<Long> pupils, int countries, int groups) {
        long possible = 0;
        for (int wanted = 1; wanted <= groups; wanted++) {
            long most = wanted;
            long seats =
                    pupils.stream().mapToLong(number -> Math.min(number, most)).sum();
            if (seats >= (long) countries * wanted) {
                possible = wanted;
            }
        }
        return possible;
    }

    private static void wishes(Division division, List<Group> groups, List<Pupil> seated, List<Finding> findings) {
        var wishing = seated.stream().filter(pupil -> !pupil.ranks().isEmpty()).toList();
        long content = wishing.stream().filter(Pupil::isContent).count();
        if (wishing.isEmpty() || content * HUNDRED >= (long) ENOUGH * wishing.size()) {
            return;
        }
        findings.add(Finding.of("groups.finding.wishes", content, wishing.size(), ENOUGH));
        var room = groups.stream()
                .filter(group -> group.topic() != null)
                .collect(Collectors.groupingBy(
                        group -> String.valueOf(group.topic()),
                        Collectors.summingInt(group -> group.pupils().size())));
        var firsts = wishing.stream()
                .collect(Collectors.groupingBy(
                        pupil -> division.topics().get(pupil.ranks().getFirst()), Collectors.counting()));
        firsts.entrySet().stream()
                .filter(first -> first.getValue() > room.getOrDefault(first.getKey(), 0))
                .max(Map.Entry.comparingByValue())
                .ifPresent(first -> findings.add(Finding.of(
                        "groups.finding.crowded",
                        first.getKey(),
                        first.getValue(),
                        room.getOrDefault(first.getKey(), 0))));
        long locked = seated.stream()
                .filter(Pupil::locked)
                .filter(pupil -> !pupil.isContent())
                .count();
        if (locked > 0) {
            findings.add(Finding.of("groups.finding.locked", locked));
        }
    }

    private static String said(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
