package org.twinflow.mailin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** Takes one mail apart, piece by piece: however large it is, little of it is in memory. */
final class LetterReader {

    private static final int MOST_HEADERS = 2000;
    private static final int LONGEST_HEADER = 200_000;
    private static final int MOST_ATTACHMENTS = 200;
    private static final int DEEPEST = 20;
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxLineLen(LONGEST_HEADER)
            .setMaxContentLen(-1)
            .build();
    private static final Set<String> TO =
            Set.of("to", "cc", "bcc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "resent-to");

    private final Path folder;
    private final MimeTokenStream tokens;
    private final Deque<String> around = new ArrayDeque<>();
    private final List<Letter.Attachment> attachments = new ArrayList<>();
    private final List<String> authentication = new ArrayList<>();
    private final Set<String> recipients = new HashSet<>();
    private final List<String> identity = new ArrayList<>();
    private @Nullable String from;
    private String subject = "";
    private boolean several;

    private LetterReader(Path folder) {
        this.folder = folder;
        this.tokens = new MimeTokenStream(LIMITS, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    /** @param folder where what is attached is written */
    static Letter read(Path mail, Path folder) throws IOException, MimeException {
        return new LetterReader(folder).read(mail);
    }

    private Letter read(Path mail) throws IOException, MimeException {
        try (var in = Files.newInputStream(mail)) {
            tokens.parse(in);
            for (var state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                take(state);
            }
        }
        return new Letter(digest(mail), several ? null : from, subject, recipients, authentication, attachments);
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_FIELD -> {
                if (around.isEmpty()) {
                    take(tokens.getField());
                }
            }
            case T_START_MULTIPART -> {
                around.push(tokens.getBodyDescriptor().getMimeType());
                if (around.size() > DEEPEST) {
                    tokens.stop();
                }
            }
            case T_END_MULTIPART -> around.pop();
            case T_BODY -> body((MaximalBodyDescriptor) tokens.getBodyDescriptor());
            default -> {
                // preamble, epilogue and the like say nothing
            }
        }
    }

    private void take(Field field) {
        var name = field.getName().toLowerCase(Locale.ROOT);
        var body = field.getBody() == null ? "" : field.getBody();
        if (TO.contains(name)) {
            addresses(body)
                    .forEach(mailbox -> recipients.add(mailbox.getAddress().toLowerCase(Locale.ROOT)));
        }
        switch (name) {
            case "from" -> from(body);
            case "subject" -> subject = clean(body);
            case "authentication-results" ->
                authentication.add(body.replaceAll("\\s+", " ").strip());
            default -> {
                // of no use
            }
        }
        if (Set.of("message-id", "from", "date", "subject").contains(name)) {
            identity.add(name + ":" + body.strip());
        }
    }

    private void from(String body) {
        var senders = addresses(body);
        several |= from != null || senders.size() != 1;
        if (!senders.isEmpty()) {
            from = senders.getFirst().getAddress().toLowerCase(Locale.ROOT);
        }
    }

    /** Only names have letters beyond ASCII, and the parser counts those wrongly. */
    private static MailboxList addresses(String body) {
        return LenientAddressParser.DEFAULT
                .parseAddressList(body.replaceAll("[^\\x00-\\x7f]", "?"))
                .flatten();
    }

    /** Files are what has a name or says that it is attached; pictures inside a text are part of the mail itself. */
    private void body(MaximalBodyDescriptor part) throws IOException {
        var filename = filename(part);
        var attached = "attachment".equalsIgnoreCase(part.getContentDispositionType());
        var letter = part.getMimeType().equals("message/rfc822");
        var insideAText = "multipart/related".equals(around.peek()) && part.getContentId() != null && !attached;
        if (insideAText || !(attached || letter || filename != null) || attachments.size() == MOST_ATTACHMENTS) {
            return;
        }
        var content = Files.createTempFile(folder, "part", "");
        try (var in = letter ? tokens.getInputStream() : tokens.getDecodedInputStream();
                var out = Files.newOutputStream(content)) {
            in.transferTo(out);
        }
        var name = filename != null ? filename : letter ? "mail.eml" : "attachment";
        attachments.add(new Letter.Attachment(name, part.getMimeType(), content));
    }

    private static @Nullable String filename(MaximalBodyDescriptor part) {
        var name = part.getContentDispositionFilename();
        if (name == null) {
            name = part.getContentTypeParameters().get("name");
        }
        return name == null || name.isBlank() ? null : clean(name);
    }

    private static String clean(String text) {
        return DecoderUtil.decodeEncodedWords(text.replaceAll("\\r?\\n[ \\t]", " "), DecodeMonitor.SILENT)
                .replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
    }

    /** Of what the sender wrote and not of what servers on the way added, so that a second copy is the same mail. */
    private String digest(Path mail) throws IOException {
        var digest = sha256();
        identity.stream().sorted().forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        try (var in = new BufferedInputStream(Files.newInputStream(mail))) {
            skipHeaders(in);
            try (var body = new DigestInputStream(in, digest)) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void skipHeaders(InputStream in) throws IOException {
        var line = 0;
        for (var letter = in.read(); letter >= 0; letter = in.read()) {
            if (letter == '\n') {
                if (line == 0) {
                    return;
                }
                line = 0;
            } else if (letter != '\r') {
                line++;
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
