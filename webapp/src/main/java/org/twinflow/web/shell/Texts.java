package org.twinflow.web.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a message key in the reader's language, with dates and times as they say them. */
@Component
public class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final MessageSource messages;
    private final Dates dates;

    Texts(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    public String of(String code, Object... arguments) {
        return messages.getMessage(code, plain(arguments), locale());
    }

    /** Says the key, or the other one if the words of the first are missing. */
    public String of(String code, List<Object> arguments, String otherwise) {
        try {
            return of(code, arguments.toArray());
        } catch (NoSuchMessageException missing) {
            LOG.warn("No words for {} in {}", code, locale());
            return of(otherwise);
        }
    }

    public boolean has(String code) {
        return messages.getMessage(code, null, null, locale()) != null;
    }

    private Object[] plain(Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> switch (argument) {
                    case LocalDate date -> dates.day(date);
                    case Instant instant -> dates.moment(instant);
                    default -> argument;
                })
                .toArray();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
