package org.twinflow.notifications;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** How each person wants to be told, as the person says it. */
@Service
@Transactional
public class NoticePreferences {

    private final PreferenceRows rows;

    NoticePreferences(PreferenceRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Preferences of(Reader reader) {
        var channels = new EnumMap<NoticeKind, Channel>(NoticeKind.class);
        Arrays.stream(NoticeKind.values()).forEach(kind -> channels.put(kind, kind.usual()));
        channels.putAll(rows.chosen(reader.person()));
        return new Preferences(channels, rows.habits(reader.person()));
    }

    /** Kinds that are not named keep their usual way. */
    public void change(Map<NoticeKind, Channel> channels, Habits habits, Reader reader) {
        if (!habits.areFit()) {
            throw new InvalidException(FieldError.of("quiet", "notices.quiet.form"));
        }
        channels.forEach((kind, channel) -> {
            if (channel == Channel.OFF && !kind.mayBeSilent()) {
                throw new InvalidException(FieldError.of(kind.name(), "notices.channel.needed"));
            }
        });
        rows.choose(reader.person(), channels);
        rows.settle(reader.person(), habits);
    }
}
