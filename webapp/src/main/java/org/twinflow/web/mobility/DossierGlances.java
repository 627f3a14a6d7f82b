package org.twinflow.web.mobility;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.inbox.InboxTask;
import org.twinflow.mobility.DossierDetails;
import org.twinflow.mobility.DossierDetails.PaperView;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.Supplier;
import org.twinflow.web.inbox.Glances;
import org.twinflow.web.shell.Texts;

/** Beside a task about a dossier: the papers that its reader has to check there, or to hand in. */
@Component
class DossierGlances implements Glances {

    private final Dossiers dossiers;
    private final PaperNames names;
    private final Texts texts;

    DossierGlances(Dossiers dossiers, PaperNames names, Texts texts) {
        this.dossiers = dossiers;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public boolean knows(String formKey) {
        return formKey.equals("mobility/dossier");
    }

    @Override
    public List<Glance> of(InboxTask task, Reader reader, Locale locale) {
        var dossier = dossiers.get(DossierId.of(task.subject()), reader);
        return dossier.papers().values().stream()
                .filter(paper -> waits(task.key(), paper))
                .sorted(Comparator.comparing((PaperView paper) -> paper.item().due()))
                .map(paper -> glance(dossier, paper, locale))
                .toList();
    }

    /** What the models of {@code participant-dossier} and {@code group-papers} wait for in these tasks. */
    private static boolean waits(String task, PaperView paper) {
        var item = paper.item();
        var owed = item.isMandatory() && item.state().isOwed() && paper.maySubmit();
        return switch (task) {
            case "checkPapers", "checkGroupPapers" -> item.state() == ItemState.RECEIVED && paper.mayDecide();
            case "handInHostPapers" -> owed && item.paper().supplier() == Supplier.HOST;
            case "handInGroupPapers" -> owed && item.paper().supplier() != Supplier.HOST;
            default -> owed && item.paper().supplier() != Supplier.FAMILY;
        };
    }

    private Glance glance(DossierDetails dossier, PaperView paper, Locale locale) {
        var item = paper.item();
        var mark = StateMark.of(item.state());
        var place = "/mobilities/" + dossier.mobility().id() + "/dossiers?dossier=" + item.dossier() + "&paper="
                + item.paper();
        return new Glance(names.name(item, locale), place, item.due(), mark.css(), mark.icon(), texts.of(mark.key()));
    }
}
