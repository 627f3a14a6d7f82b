package org.twinflow.web.pages;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.campaigns.Catalogue;
import org.twinflow.labels.LabelCertificates;
import org.twinflow.projects.ProjectId;

/** The labels that a project was given, in the reader's language. */
@Component
class ShowcaseLabels {

    private final LabelCertificates certificates;
    private final Catalogue catalogue;

    ShowcaseLabels(LabelCertificates certificates, Catalogue catalogue) {
        this.certificates = certificates;
        this.catalogue = catalogue;
    }

    List<Label> of(ProjectId project, Locale locale) {
        return certificates.of(project).stream()
                .map(facts -> new Label(
                        catalogue.words(facts.label(), locale).getOrDefault("name", ""), facts.year(), facts.school()))
                .distinct()
                .toList();
    }

    /** A label, in whose year, given to whose school. */
    public record Label(String name, int year, String school) {}
}
