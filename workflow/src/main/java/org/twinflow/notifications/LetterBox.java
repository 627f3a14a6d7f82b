package org.twinflow.notifications;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.holidays.Holidays;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.Sql;

/**
 * Makes letters of what is to go by mail, once its person is not left in peace: one for each thing that is told at once, one
 * for all that is told by the day. What has been read meanwhile, or is over, makes no letter.
 */
@Component
class LetterBox {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final LetterRows letters;
    private final AddressRows addresses;
    private final PreferenceRows preferences;
    private final People people;
    private final Access access;
    private final Holidays holidays;
    private final Clock clock;

    LetterBox(
            JdbcClient jdbc,
            LetterRows letters,
            AddressRows addresses,
            PreferenceRows preferences,
            People people,
            Access access,
            Holidays holidays,
            Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.addresses = addresses;
        this.preferences = preferences;
        this.people = people;
        this.access = access;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** Something that is to go by mail. */
    private record Item(
            UUID notice, PersonId person, boolean urgent, boolean bundled, Instant createdAt, boolean read) {}

    @Transactional
    void gather() {
        var now = clock.instant();
        due(now).stream()
                .collect(Collectors.groupingBy(Item::person))
                .forEach((person, items) -> gather(person, items, now));
    }

    private List<Item> due(Instant now) {
        return jdbc.sql("""
                select id, person, kind, bundled, created_at, read_at from notice
                where mail_at <= :now order by mail_at fetch first :most rows only""")
                .param("now", Sql.time(now))
                .param("most", MOST)
                .query((row, at) -> new Item(
                        row.getObject("id", UUID.class),
                        new PersonId(Sql.id(row, "person")),
                        NoticeKind.valueOf(row.getString("kind")).isUrgent(),
                        row.getBoolean("bundled"),
                        Sql.instant(row, "created_at"),
                        Sql.instantOrNull(row, "read_at") != null))
                .list();
    }

    private void gather(PersonId id, List<Item> items, Instant now) {
        if (!mayGetMail(id)) {
            items.forEach(item -> settle(item, null, null));
            return;
        }
        var person = people.person(id);
        var habits = preferences.habits(id);
        Predicate<LocalDate> off = date -> isOff(date, person);
        var ofTheDay = new ArrayList<Item>();
        for (var item : items) {
            if (item.read()) {
                settle(item, null, null);
                continue;
            }
            if (item.urgent()) {
                settle(item, null, letters.write(id, LetterKind.NOTICE, now));
                continue;
            }
            var from = (item.bundled() ? item.createdAt() : now).atZone(person.zone());
            var at = item.bundled() ? habits.nextDigest(from, off) : habits.next(from, off);
            if (at.toInstant().isAfter(now)) {
                settle(item, at.toInstant(), null);
            } else if (item.bundled()) {
                ofTheDay.add(item);
            } else {
                settle(item, null, letters.write(id, LetterKind.NOTICE, now));
            }
        }
        if (!ofTheDay.isEmpty()) {
            var letter = letters.write(id, LetterKind.DIGEST, now);
            ofTheDay.forEach(item -> settle(item, null, letter));
        }
    }

    private boolean mayGetMail(PersonId person) {
        var address = addresses.of(person);
        return address.filter(MailAddress::takesMail).isPresent() && Adults.isAdult(access.reader(person));
    }

    boolean isOff(LocalDate date, PersonSummary person) {
        var day = date.getDayOfWeek();
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            return true;
        }
        var school = person.school();
        return school != null && holidays.isOff(people.school(school), date);
    }

    /** @param at when it is looked at again; null: it is settled */
    private void settle(Item item, @Nullable Instant at, @Nullable UUID letter) {
        jdbc.sql("update notice set mail_at = :at, letter = :letter where id = :id")
                .param("at", at == null ? null : Sql.time(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("letter", letter, java.sql.Types.OTHER)
                .param("id", item.notice())
                .update();
    }

    /** The notices of a letter that have not been read meanwhile. */
    List<UUID> unread(UUID letter) {
        return jdbc.sql("select id from notice where letter = :letter and read_at is null order by number")
                .param("letter", letter)
                .query(Sql::firstId)
                .list();
    }
}
