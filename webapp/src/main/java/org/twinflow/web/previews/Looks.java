package org.twinflow.web.previews;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.Documents;
import org.twinflow.previews.Inside;
import org.twinflow.previews.Preview;
import org.twinflow.previews.Previews;
import org.twinflow.web.previews.Look.Kind;

/** Chooses how the latest version of a document is shown. */
@Component
public class Looks {

    /** What the pane beside the list shows of a text. */
    private static final int SHORT = 4000;

    private final Previews previews;
    private final Documents documents;

    Looks(Previews previews, Documents documents) {
        this.previews = previews;
        this.documents = documents;
    }

    /** For the pane beside the list: nothing of a paper about a person is opened by showing it. */
    public Look brief(DocumentDetails document, Reader reader) {
        var personal = document.classification().isPersonal();
        var preview = previews.of(document.id(), document.version(), reader);
        return look(document, preview, personal ? null : inside(document, preview, reader), "");
    }

    /** For a page of its own, to read all there is. */
    Look whole(DocumentDetails document, Reader reader) {
        var preview = previews.of(document.id(), document.version(), reader);
        var text = previews.text(document.id(), document.version(), reader)
                .orElseGet(() -> documents.text(document.id(), reader).text().strip());
        return look(document, preview, inside(document, preview, reader), text);
    }

    /** The text that was read, short. */
    public String beginning(DocumentDetails document, Reader reader) {
        var text = documents.text(document.id(), reader).text().strip();
        return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    }

    private @Nullable Inside inside(DocumentDetails document, Preview preview, Reader reader) {
        return preview.has(DerivativeKind.INSIDE)
                ? previews.inside(document.id(), document.version(), reader).orElse(null)
                : null;
    }

    private static Look look(DocumentDetails document, Preview preview, @Nullable Inside inside, String text) {
        var kind = kind(document, preview);
        var reason = kind != Kind.NONE
                ? null
                : document.state() == DocumentState.QUARANTINED ? "quarantined" : preview.reason();
        return new Look(
                kind,
                document.version(),
                preview.has(DerivativeKind.PAGE),
                preview.pages(),
                reason == null ? null : "preview.none." + reason,
                document.classification().isPersonal(),
                inside,
                text,
                address(document, preview, kind));
    }

    private static Kind kind(DocumentDetails document, Preview preview) {
        var type = document.mediaType();
        if (document.state() == DocumentState.QUARANTINED) {
            return Kind.NONE;
        }
        if (Players.plays(type)) {
            return type.startsWith("audio/") ? Kind.AUDIO : Kind.VIDEO;
        }
        if (preview.waits()) {
            return Kind.WAITING;
        }
        if (preview.has(DerivativeKind.PDF) || (type.equals("application/pdf") && preview.has(DerivativeKind.PAGE))) {
            return Kind.PDF;
        }
        if (preview.has(DerivativeKind.PAGE)) {
            return Kind.PICTURE;
        }
        if (preview.has(DerivativeKind.INSIDE)) {
            return inside(type);
        }
        var words = preview.has(DerivativeKind.TEXT)
                || document.state() == DocumentState.READY
                || document.state() == DocumentState.READY_WITH_LOSS;
        return (words && !document.classification().isPersonal()) || preview.has(DerivativeKind.TEXT)
                ? Kind.TEXT
                : Kind.NONE;
    }

    private static Kind inside(String type) {
        if (type.equals("message/rfc822")) {
            return Kind.MAIL;
        }
        return type.startsWith("text/") || type.equals("application/octet-stream") ? Kind.TABLE : Kind.ARCHIVE;
    }

    private static String address(DocumentDetails document, Preview preview, Kind kind) {
        var what =
                switch (kind) {
                    case PDF -> preview.has(DerivativeKind.PDF) ? "pdf" : "content";
                    case AUDIO, VIDEO -> "media";
                    default -> "page";
                };
        return "/documents/d/" + document.id() + "/" + what + "?v=" + document.version();
    }
}
