package org.twinflow.searches;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Access;
import org.twinflow.shared.Turns;

/** Looks once a night, before the daily mails go, whether there is something new for the questions that people keep. */
@Component
class NewsWatch {

    private static final Logger LOG = LoggerFactory.getLogger(NewsWatch.class);

    private final SavedSearchRepository kept;
    private final SavedSearches searches;
    private final Access access;
    private final Turns turns;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    NewsWatch(
            SavedSearchRepository kept,
            SavedSearches searches,
            Access access,
            Turns turns,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.kept = kept;
        this.searches = searches;
        this.access = access;
        this.turns = turns;
        this.events = events;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${twinflow.searches.news-cron:0 40 4 * * *}")
    void nightly() {
        turns.take("search-news", () -> kept.findByAlertingTrue().forEach(this::lookOrSay));
    }

    private void lookOrSay(SavedSearch search) {
        try {
            transaction.executeWithoutResult(
                    status -> kept.findById(search.id()).ifPresent(this::look));
        } catch (RuntimeException e) {
            LOG.error("The saved search {} could not be looked at", search.id(), e);
        }
    }

    /** What was told once is not told again, whether the person looked or not. */
    private void look(SavedSearch search) {
        var news = searches.news(search, search.heardAt(), access.reader(search.person()));
        if (news.total() > 0) {
            search.told(news.latest());
            events.publishEvent(
                    new NewsFound(search.id(), search.person(), search.name(), news.total(), news.latest()));
        }
    }
}
