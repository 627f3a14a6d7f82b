package org.twinflow.notifications;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Keeps how people want to be told. */
@Component
class PreferenceRows {

    private final JdbcClient jdbc;

    PreferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these people have chosen for a kind; who has chosen nothing is left out. */
    Map<PersonId, Channel> channels(Collection<PersonId> persons, NoticeKind kind) {
        var found = new HashMap<PersonId, Channel>();
        if (!persons.isEmpty()) {
            jdbc.sql("select person, channel from notice_preference where kind = :kind and person in (:persons)")
                    .param("kind", kind.name())
                    .param("persons", persons.stream().map(PersonId::id).toList())
                    .query((row, at) ->
                            found.put(new PersonId(Sql.id(row, "person")), Channel.valueOf(row.getString("channel"))))
                    .list();
        }
        return found;
    }

    Map<NoticeKind, Channel> chosen(PersonId person) {
        var found = new EnumMap<NoticeKind, Channel>(NoticeKind.class);
        jdbc.sql("select kind, channel from notice_preference where person = :person")
                .param("person", person.id())
                .query((row, at) ->
                        found.put(NoticeKind.valueOf(row.getString("kind")), Channel.valueOf(row.getString("channel"))))
                .list();
        return found;
    }

    void choose(PersonId person, Map<NoticeKind, Channel> channels) {
        jdbc.sql("delete from notice_preference where person = :person")
                .param("person", person.id())
                .update();
        channels.forEach((kind, channel) -> jdbc.sql(
                        "insert into notice_preference (person, kind, channel) values (:person, :kind, :channel)")
                .param("person", person.id())
                .param("kind", kind.name())
                .param("channel", channel.name())
                .update());
    }

    Habits habits(PersonId person) {
        return jdbc.sql("select * from notice_habits where person = :person")
                .param("person", person.id())
                .query((row, at) -> new Habits(
                        row.getInt("quiet_from"),
                        row.getInt("quiet_until"),
                        row.getInt("digest_hour"),
                        row.getBoolean("days_off")))
                .optional()
                .orElse(Habits.USUAL);
    }

    void settle(PersonId person, Habits habits) {
        jdbc.sql("delete from notice_habits where person = :person")
                .param("person", person.id())
                .update();
        jdbc.sql("""
                insert into notice_habits (person, quiet_from, quiet_until, digest_hour, days_off)
                values (:person, :from, :until, :hour, :off)""")
                .param("person", person.id())
                .param("from", habits.quietFrom())
                .param("until", habits.quietUntil())
                .param("hour", habits.digestHour())
                .param("off", habits.daysOff())
                .update();
    }
}
