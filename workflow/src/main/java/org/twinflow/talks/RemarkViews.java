package org.twinflow.talks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

/** Shows remarks in threads, with those who are called in them. */
@Component
class RemarkViews {

    private final People people;

    RemarkViews(People people) {
        this.people = people;
    }

    List<RemarkView> threads(List<Remark> remarks, Reader reader) {
        var persons = remarks.stream()
                .flatMap(remark -> Stream.of(remark.author(), remark.asked(), remark.withdrawnBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var named = people.persons(persons).stream().collect(toMap(PersonSummary::id, Function.identity()));
        var replies = remarks.stream().filter(Remark::isReply).collect(groupingBy(Remark::thread));
        return remarks.stream()
                .filter(remark -> !remark.isReply())
                .map(remark -> view(remark, replies.getOrDefault(remark.id(), List.of()), named, reader))
                .toList();
    }

    private static RemarkView view(
            Remark remark, List<Remark> replies, Map<PersonId, PersonSummary> named, Reader reader) {
        return new RemarkView(
                remark.id(),
                Objects.requireNonNull(named.get(remark.author())),
                remark.saidAt(),
                parts(remark),
                person(remark.asked(), named),
                remark.question(),
                person(remark.withdrawnBy(), named),
                mayWithdraw(remark, reader),
                replies.stream()
                        .map(reply -> view(reply, List.of(), named, reader))
                        .toList());
    }

    private static @Nullable PersonSummary person(@Nullable PersonId id, Map<PersonId, PersonSummary> named) {
        return id == null ? null : named.get(id);
    }

    static boolean mayWithdraw(Remark remark, Reader reader) {
        return !remark.isWithdrawn()
                && (remark.isBy(reader.person())
                        || remark.project()
                                .map(project -> reader.coordinates(project.id()))
                                .orElse(false));
    }

    /** Cuts the text at the names that are called in it; a name within a longer one is not cut again. */
    static List<RemarkView.Part> parts(Remark remark) {
        var labels = remark.mentions().stream()
                .map(mention -> "@" + mention.label())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var parts = new ArrayList<RemarkView.Part>();
        var rest = remark.text();
        while (!rest.isEmpty()) {
            var cut = first(rest, labels);
            if (cut == null) {
                parts.add(new RemarkView.Part(rest, false));
                break;
            }
            var at = rest.indexOf(cut);
            if (at > 0) {
                parts.add(new RemarkView.Part(rest.substring(0, at), false));
            }
            parts.add(new RemarkView.Part(cut, true));
            rest = rest.substring(at + cut.length());
        }
        return parts;
    }

    /** The label that comes first, and of those at one place the longest. */
    private static @Nullable String first(String text, List<String> labels) {
        return labels.stream()
                .filter(text::contains)
                .min(Comparator.comparingInt((String label) -> text.indexOf(label)))
                .orElse(null);
    }
}
