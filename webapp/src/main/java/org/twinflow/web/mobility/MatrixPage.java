package org.twinflow.web.mobility;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.ItemSummary;
import org.twinflow.mobility.Matrix;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.people.SchoolSummary;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Ui;

/** Lays a matrix out as its page shows it. */
@Component
class MatrixPage {

    private final PaperNames names;
    private final Ui ui;
    private final Texts texts;

    MatrixPage(PaperNames names, Ui ui, Texts texts) {
        this.names = names;
        this.ui = ui;
        this.texts = texts;
    }

    /**
     * @param filter only travellers with a paper in that state, null for all
     * @param open the paper that is shown beside the matrix, as the address of its cell names it
     */
    View lay(Matrix matrix, @Nullable ItemState filter, @Nullable String open, Locale locale) {
        var named = new Words(named(matrix, locale), states(), filter == null ? "?" : "?state=" + filter + "&", open);
        var columns = columns(matrix, named.papers());
        var groups = matrix.groups().stream()
                .map(group -> new Group(
                        group.school(),
                        group.dossiers().size(),
                        group.dossiers().stream()
                                .filter(dossier -> isWanted(dossier, filter))
                                .map(dossier -> row(dossier, matrix.columns(), named))
                                .toList()))
                .filter(group -> filter == null || !group.rows().isEmpty())
                .toList();
        return new View(columns, groups, chips(matrix), matrix.total(), ofGroup(matrix, named));
    }

    /** Each name is asked for once, not for every cell. */
    private Map<Paper, String> named(Matrix matrix, Locale locale) {
        var named = new EnumMap<Paper, String>(Paper.class);
        matrix.columns().forEach(paper -> named.put(paper, names.name(paper, locale)));
        var group = matrix.ofGroup();
        if (group != null) {
            group.mandatory().forEach(item -> named.put(item.paper(), names.name(item.paper(), locale)));
        }
        return named;
    }

    private @Nullable Row ofGroup(Matrix matrix, Words named) {
        var group = matrix.ofGroup();
        return group == null || group.items().isEmpty()
                ? null
                : row(group, group.mandatory().stream().map(ItemSummary::paper).toList(), named);
    }

    private static List<Chip> chips(Matrix matrix) {
        var counts = matrix.counts();
        return Arrays.stream(ItemState.values())
                .filter(counts::containsKey)
                .map(state -> new Chip(StateMark.of(state), counts.getOrDefault(state, 0L)))
                .toList();
    }

    private List<Column> columns(Matrix matrix, Map<Paper, String> named) {
        var items = matrix.groups().stream()
                .flatMap(group -> group.dossiers().stream())
                .filter(dossier -> !dossier.withdrawn())
                .flatMap(dossier -> dossier.items().stream())
                .collect(Collectors.groupingBy(ItemSummary::paper));
        return matrix.columns().stream()
                .map(paper -> column(paper, named.getOrDefault(paper, ""), items.getOrDefault(paper, List.of())))
                .toList();
    }

    private Column column(Paper paper, String name, List<ItemSummary> items) {
        return new Column(
                paper,
                name,
                share(items, ItemState.CHECKED, ItemState.WAIVED),
                share(items, ItemState.RECEIVED),
                share(items, ItemState.REJECTED, ItemState.EXPIRED));
    }

    private int share(List<ItemSummary> items, ItemState... states) {
        var wanted = List.of(states);
        var many = items.stream().filter(item -> wanted.contains(item.state())).count();
        return ui.share(many, items.size());
    }

    private Row row(DossierSummary dossier, List<Paper> columns, Words named) {
        var total = dossier.mandatory().size();
        return new Row(
                dossier.id(),
                named.query() + "dossier=" + dossier.id(),
                name(dossier),
                dossier.withdrawn(),
                cells(dossier, columns, named),
                dossier.settled(),
                total,
                ui.share(dossier.settled(), total),
                dossier.isComplete());
    }

    private String cells(DossierSummary dossier, List<Paper> columns, Words named) {
        var states = dossier.items().stream().collect(Collectors.toMap(ItemSummary::paper, ItemSummary::state));
        var cells = new MatrixCells(texts, name(dossier), named.query() + "dossier=" + dossier.id() + "&paper=");
        for (var paper : columns) {
            var state = states.get(paper);
            if (state == null) {
                cells.notAsked();
            } else {
                var name = named.papers().getOrDefault(paper, "");
                cells.add(paper, name, StateMark.of(state), named.states().getOrDefault(state, ""), named.open());
            }
        }
        return cells.toString();
    }

    private Map<ItemState, String> states() {
        var words = new EnumMap<ItemState, String>(ItemState.class);
        for (var state : ItemState.values()) {
            words.put(state, texts.of(StateMark.of(state).key()));
        }
        return words;
    }

    private static String name(DossierSummary dossier) {
        var person = dossier.person();
        return person == null ? "" : person.shortName();
    }

    private static boolean isWanted(DossierSummary dossier, @Nullable ItemState filter) {
        return filter == null
                || !dossier.withdrawn() && dossier.mandatory().stream().anyMatch(item -> item.state() == filter);
    }

    /** The whole page. */
    public record View(
            List<Column> columns,
            List<Group> groups,
            List<Chip> chips,
            long total,
            @Nullable Row ofGroup) {}

    /** How many papers are in a state. */
    public record Chip(StateMark mark, long count) {}

    /** A paper, and how far it has come, in per cent. */
    public record Column(Paper paper, String name, int ok, int info, int bad) {}

    /** The travellers of a school. */
    public record Group(SchoolSummary school, int participants, List<Row> rows) {}

    /**
     * A traveller.
     *
     * @param cells the papers, as they stand in the table
     */
    public record Row(
            DossierId dossier,
            String query,
            String name,
            boolean withdrawn,
            String cells,
            long settled,
            long total,
            int percent,
            boolean complete) {}

    /** What the cells say. */
    private record Words(
            Map<Paper, String> papers,
            Map<ItemState, String> states,
            String query,
            @Nullable String open) {}
}
