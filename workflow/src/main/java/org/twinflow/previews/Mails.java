package org.twinflow.previews;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A mail as words: what it says, from whom to whom, and the names of what came with it. HTML is never shown as such. */
final class Mails {

    private static final long MOST_BYTES = 40_000_000;
    private static final int MOST_LETTERS = 200_000;
    private static final int MOST_ENTRIES = 200;
    private static final int DEEPEST = 20;

    private final List<Inside.Entry> entries = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    private Mails() {}

    static int read(Request request) throws IOException {
        if (Files.size(request.file()) > MOST_BYTES) {
            throw new NoPreviewException("too-large");
        }
        try (var in = Files.newInputStream(request.file())) {
            var message = new DefaultMessageBuilder().parseMessage(in);
            var mail = new Mails();
            mail.add(message, 0);
            request.inside(Inside.mail(headers(message), mail.text(), mail.entries));
        }
        return 0;
    }

    private static List<Inside.Header> headers(Message message) {
        var result = new ArrayList<Inside.Header>();
        add(result, "from", message.getFrom());
        add(result, "to", message.getTo());
        add(result, "cc", message.getCc());
        var date = message.getDate();
        add(result, "date", date == null ? null : date.toInstant());
        add(result, "subject", message.getSubject());
        return result;
    }

    private static void add(List<Inside.Header> headers, String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        var text = value instanceof Iterable<?> many ? String.join(", ", strings(many)) : value.toString();
        if (!text.isBlank()) {
            headers.add(new Inside.Header(name, text.length() > 1000 ? text.substring(0, 1000) + "…" : text));
        }
    }

    private static List<String> strings(Iterable<?> many) {
        var result = new ArrayList<String>();
        many.forEach(each -> result.add(String.valueOf(each)));
        return result;
    }

    private void add(Entity part, int depth) throws IOException {
        var body = part.getBody();
        if (depth > DEEPEST) {
            return;
        }
        if (body instanceof Multipart many) {
            for (var each : many.getBodyParts()) {
                add(each, depth + 1);
            }
        } else if (part.getFilename() != null || !(body instanceof TextBody text)) {
            enclosed(part);
        } else if (part.getMimeType().equals("text/html")) {
            take(text, html);
        } else {
            take(text, plain);
        }
    }

    private void enclosed(Entity part) throws IOException {
        if (entries.size() < MOST_ENTRIES) {
            var name = part.getFilename();
            var size = part.getBody() instanceof SingleBody single ? single.size() : -1;
            entries.add(new Inside.Entry(name == null ? part.getMimeType() : name, size));
        }
    }

    private static void take(TextBody body, StringBuilder into) throws IOException {
        var bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        var text = bytes.toString(charset(body));
        into.append(text, 0, Math.min(text.length(), MOST_LETTERS - Math.min(into.length(), MOST_LETTERS)))
                .append('\n');
    }

    private static Charset charset(TextBody body) {
        var name = body.getMimeCharset();
        return name != null && isKnown(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String text() {
        return plain.toString().isBlank()
                ? Jsoup.parse(html.toString()).wholeText().strip()
                : plain.toString().strip();
    }
}
