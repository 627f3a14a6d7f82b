package org.twinflow.pages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperRecalled;
import org.twinflow.mobility.PictureReleases;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.ProjectStatusChanged;
import org.twinflow.shared.Turns;

/** Takes down what is no longer agreed to: when a consent is taken back, when a project is closed, and each hour. */
@Component
class ConsentWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentWatch.class);

    private final PublicationRepository publications;
    private final PublicationCases cases;
    private final PageViews views;
    private final Gate gate;
    private final PictureReleases releases;
    private final Turns turns;
    private final TransactionTemplate transaction;

    ConsentWatch(
            PublicationRepository publications,
            PublicationCases cases,
            PageViews views,
            Gate gate,
            PictureReleases releases,
            Turns turns,
            TransactionTemplate transaction) {
        this.publications = publications;
        this.cases = cases;
        this.views = views;
        this.gate = gate;
        this.releases = releases;
        this.turns = turns;
        this.transaction = transaction;
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        lookAgain(withdrawn.project());
    }

    /** A release of a journey was taken back, or its papers are asked for anew. */
    @EventListener
    void on(PaperRecalled recalled) {
        if (recalled.paper() == Paper.M23) {
            releases.project(recalled.dossier()).ifPresent(this::lookAgain);
        }
    }

    /** What stays to be read of a closed project is what everybody still agrees to. */
    @EventListener
    void on(ProjectStatusChanged changed) {
        if (changed.status() == ProjectStatus.CLOSED) {
            lookAgain(changed.project());
        }
    }

    /** A consent also ends by its last day. */
    @Scheduled(cron = "${twinflow.pages.consents-cron:0 5 * * * *}")
    void hourly() {
        turns.take(
                "page-consents",
                () -> publications.findByState(PublicationState.SHOWN).stream()
                        .map(Publication::id)
                        .forEach(this::lookOrSay));
    }

    private void lookAgain(ProjectId project) {
        publications.findByProjectAndState(project, PublicationState.SHOWN).forEach(this::look);
    }

    /** One page that cannot be taken down keeps no other one up. */
    private void lookOrSay(PublicationId id) {
        try {
            transaction.executeWithoutResult(status -> publications.findById(id).ifPresent(this::look));
        } catch (RuntimeException e) {
            LOG.error("The publication {} could not be looked at again", id, e);
        }
    }

    private void look(Publication publication) {
        var text = views.version(publication.page(), publication.number()).text();
        if (publication.isShown() && !gate.isAgreed(publication.project(), text, publication.audience())) {
            cases.consentOver(publication);
        }
    }
}
