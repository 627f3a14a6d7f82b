package org.twinflow.notifications;

import java.util.HashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.documents.DocumentShown;
import org.twinflow.searches.NewsFound;

/** Tells of documents that somebody sees for the first time, and of what is new for a question that somebody keeps. */
@Component
class LibraryNotices {

    private final Herald herald;
    private final Recipients recipients;

    LibraryNotices(Herald herald, Recipients recipients) {
        this.herald = herald;
        this.recipients = recipients;
    }

    @EventListener
    void on(DocumentShown event) {
        var told = new HashMap<>(recipients.behind(event.now()));
        recipients.behind(event.before()).keySet().forEach(told::remove);
        told.remove(event.by());
        herald.tell(
                Telling.of(
                        NoticeKind.DOCUMENT_SHARED,
                        "shared:" + event.document(),
                        event.title(),
                        event.project(),
                        "/documents/d/" + event.document()),
                told,
                Channel.MAIL);
    }

    @EventListener
    void on(NewsFound event) {
        herald.tell(
                Telling.of(
                        NoticeKind.SEARCH_NEWS,
                        "search:" + event.search() + ":" + event.latest().toEpochMilli(),
                        event.name() + " · " + event.hits(),
                        null,
                        "/search/saved/" + event.search()),
                Herald.byName(java.util.List.of(event.person())),
                Channel.MAIL);
    }
}
