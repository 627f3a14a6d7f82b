package org.twinflow.web.mobility;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.twinflow.web.shell.Ui;

/** Lays a matrix out as its page shows it. */
@Component
class MatrixPage {

    private final PaperNames names;
    private final Ui ui;

    MatrixPage(PaperNames names, Ui ui) {
        this.names = names;
        this.ui = ui;
    }

    /** @param filter only travellers with a paper in that state, null for all */
    View lay(Matrix matrix, @Nullable ItemState filter, Locale locale) {
        var columns = matrix.columns().stream()
                .map(paper -> column(matrix, paper, locale))
                .toList();
        var groups = matrix.groups().stream()
                .map(group -> new Group(
                        group.school(),
                        group.dossiers().size(),
                        group.dossiers().stream()
                                .filter(dossier -> isWanted(dossier, filter))
                                .map(dossier -> row(dossier, matrix.columns(), locale))
                                .toList()))
                .filter(group -> filter == null || !group.rows().isEmpty())
                .toList();
        return new View(columns, groups, chips(matrix), matrix.total(), ofGroup(matrix, locale));
    }

    private @Nullable Row ofGroup(Matrix matrix, Locale locale) {
        var group = matrix.ofGroup();
        return group == null || group.items().isEmpty()
                ? null
                : row(group, group.mandatory().stream().map(ItemSummary::paper).toList(), locale);
    }

    private static List<Chip> chips(Matrix matrix) {
        var counts = matrix.counts();
        return Arrays.stream(ItemState.values())
                .filter(counts::containsKey)
                .map(state -> new Chip(StateMark.of(state), counts.getOrDefault(state, 0L)))
                .toList();
    }

    private Column column(Matrix matrix, Paper paper, Locale locale) {
        var items = matrix.groups().stream()
                .flatMap(group -> group.dossiers().stream())
                .filter(dossier -> !dossier.withdrawn())
                .flatMap(dossier -> dossier.items().stream())
                .filter(item -> item.paper() == paper)
                .toList();
        return new Column(
                paper,
                names.name(paper, locale),
                share(items, ItemState.CHECKED, ItemState.WAIVED),
                share(items, ItemState.RECEIVED),
                share(items, ItemState.REJECTED, ItemState.EXPIRED));
    }

    private int share(List<ItemSummary> items, ItemState... states) {
        var wanted = List.of(states);
        var many = items.stream().filter(item -> wanted.contains(item.state())).count();
        return ui.share(many, items.size());
    }

    private Row row(DossierSummary dossier, List<Paper> columns, Locale locale) {
        var person = dossier.person();
        var total = dossier.mandatory().size();
        return new Row(
                dossier.id(),
                person == null ? "" : person.shortName(),
                dossier.withdrawn(),
                columns.stream().map(paper -> cell(dossier, paper, locale)).toList(),
                dossier.settled(),
                total,
                ui.share(dossier.settled(), total),
                dossier.isComplete());
    }

    private Cell cell(DossierSummary dossier, Paper paper, Locale locale) {
        var item = dossier.item(paper);
        return new Cell(paper, names.name(paper, locale), item == null ? null : StateMark.of(item.state()));
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

    /** A traveller. */
    public record Row(
            DossierId dossier,
            String name,
            boolean withdrawn,
            List<Cell> cells,
            long settled,
            long total,
            int percent,
            boolean complete) {}

    /** A paper of a traveller; without a mark it is not asked for. */
    public record Cell(Paper paper, String name, @Nullable StateMark mark) {}
}
