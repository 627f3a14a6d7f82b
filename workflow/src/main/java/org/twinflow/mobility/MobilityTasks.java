package org.twinflow.mobility;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.TaskPages;

/** Tells the inbox what the tasks of mobilities and dossiers are about, and where they are done. */
@Component
@Transactional(readOnly = true)
class MobilityTasks implements TaskPages, CaseLines {

    private static final Set<String> KNOWN = Set.of(DossierCases.MOBILITY, DossierCases.PROCESS, GroupCases.PROCESS);

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final MobilityViews views;

    MobilityTasks(MobilityRepository mobilities, DossierRepository dossiers, MobilityViews views) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.views = views;
    }

    @Override
    public String prefix() {
        return "mobility";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        return switch (formKey) {
            case "mobility/family" -> "/family/" + subject;
            case "mobility/dossier" -> "/dossiers/" + subject;
            case "mobility/participants" -> "/mobilities/" + subject + "/participants";
            default -> "/mobilities/" + subject + "/overview";
        };
    }

    @Override
    public boolean knows(String processKey) {
        return KNOWN.contains(processKey);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        return processKey.equals(DossierCases.MOBILITY) ? ofMobilities(subjects) : ofDossiers(subjects);
    }

    private Map<String, String> ofMobilities(Collection<String> subjects) {
        var lines = new HashMap<String, String>();
        mobilities
                .findByIdIn(subjects.stream().map(MobilityId::of).toList())
                .forEach(mobility ->
                        lines.put(mobility.id().toString(), mobility.facts().title()));
        return lines;
    }

    private Map<String, String> ofDossiers(Collection<String> subjects) {
        var found = dossiers.findByIdIn(subjects.stream().map(DossierId::of).toList());
        var titles = new HashMap<MobilityId, String>();
        mobilities
                .findByIdIn(found.stream().map(Dossier::mobility).distinct().toList())
                .forEach(mobility -> titles.put(mobility.id(), mobility.facts().title()));
        var lines = new HashMap<String, String>();
        for (var dossier : views.all(List.copyOf(found))) {
            var person = dossier.person();
            var title = titles.getOrDefault(dossier.mobility(), "");
            lines.put(dossier.id().toString(), person == null ? title : person.shortName() + " · " + title);
        }
        return lines;
    }
}
