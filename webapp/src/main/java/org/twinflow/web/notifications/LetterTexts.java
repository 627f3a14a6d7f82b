package org.twinflow.web.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.twinflow.notifications.Letter;
import org.twinflow.notifications.LetterKind;
import org.twinflow.notifications.LetterWriter;
import org.twinflow.web.TwinflowProperties;

/** Writes letters in the language of those who read them, with the words of the pages. */
@Component
class LetterTexts implements LetterWriter {

    private final SpringTemplateEngine templates;
    private final MessageSource messages;
    private final TwinflowProperties twinflow;

    LetterTexts(SpringTemplateEngine templates, MessageSource messages, TwinflowProperties twinflow) {
        this.templates = templates;
        this.messages = messages;
        this.twinflow = twinflow;
    }

    /** A line in words, as the templates show it. */
    record Said(String title, String more, String href) {}

    @Override
    public Written write(Letter letter) {
        var locale = letter.locale();
        var lines = letter.lines().stream().map(line -> say(line, letter)).toList();
        var asks = letter.kind() == LetterKind.CONFIRM;
        var subject = asks
                ? messages.getMessage("notices.mail.confirm.subject", null, locale)
                : subject(letter, lines, locale);
        var unsubscribe = address("/mail/unsubscribe/" + letter.token());
        var context = new Context(locale);
        context.setVariable("subject", subject);
        context.setVariable("lines", lines);
        context.setVariable("asks", asks);
        context.setVariable("confirm", address("/mail/confirm/" + letter.token()));
        context.setVariable("preferences", address("/account/notices"));
        context.setVariable("unsubscribe", unsubscribe);
        context.setVariable("lang", locale.getLanguage());
        return new Written(
                subject,
                templates.process("mail/plain", context),
                templates.process("mail/letter", context),
                unsubscribe);
    }

    private String subject(Letter letter, List<Said> lines, Locale locale) {
        return letter.kind() == LetterKind.DIGEST || lines.size() != 1
                ? messages.getMessage("notices.mail.digest.subject", new Object[] {lines.size()}, locale)
                : lines.getFirst().title();
    }

    private Said say(Letter.Line line, Letter letter) {
        var locale = letter.locale();
        var title = messages.getMessage("notices.kind." + line.kind(), null, locale);
        var due = line.due() == null
                ? null
                : messages.getMessage(
                        "notices.mail.due", new Object[] {day(line.due(), locale, letter.zone())}, locale);
        return new Said(
                title, joined(line.task(), line.project(), due), address("/n/" + letter.token() + "/" + line.notice()));
    }

    private static String joined(@Nullable String... parts) {
        var more = new StringBuilder();
        for (var part : parts) {
            if (part != null && !part.isEmpty()) {
                more.append(more.isEmpty() ? "" : " · ").append(part);
            }
        }
        return more.toString();
    }

    private static String day(Instant at, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .format(at.atZone(zone));
    }

    private String address(String path) {
        var root = twinflow.publicUrl().toString();
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }
}
