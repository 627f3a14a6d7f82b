package org.twinflow.mailin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** The tokens of projects, those that count and those that did. */
@Component
class AddressRows {

    private static final String FOLDER = "Mail";

    private final JdbcClient database;
    private final MailInProperties properties;

    AddressRows(JdbcClient database, MailInProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    MailAddress of(UUID project) {
        return database.sql("select token, folder, level, opened_at from mail_address where project = :project")
                .param("project", project)
                .query((row, number) -> new MailAddress(
                        project,
                        address(row.getString("token")),
                        row.getString("folder"),
                        AudienceLevel.valueOf(row.getString("level")),
                        Sql.instantOrNull(row, "opened_at")))
                .optional()
                .orElseGet(() -> new MailAddress(project, null, FOLDER, AudienceLevel.TEACHERS, null));
    }

    void open(UUID project, String token, PersonId by, Instant now) {
        makeRow(project);
        giveUp(project, now);
        database.sql("""
                        update mail_address set token = :token, opened_by = :by, opened_at = :now
                        where project = :project""")
                .param("token", token)
                .param("by", by.id())
                .param("now", Sql.time(now))
                .param("project", project)
                .update();
    }

    void close(UUID project, Instant now) {
        giveUp(project, now);
        database.sql("update mail_address set token = null, opened_at = null where project = :project")
                .param("project", project)
                .update();
    }

    void settle(UUID project, String folder, AudienceLevel level) {
        makeRow(project);
        database.sql("update mail_address set folder = :folder, level = :level where project = :project")
                .param("folder", folder)
                .param("level", level.name())
                .param("project", project)
                .update();
    }

    /** The project that a token lets write to. */
    Optional<UUID> project(String token) {
        return database.sql("select project from mail_address where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
    }

    /** The project that a token once let write to. */
    Optional<UUID> former(String token) {
        return database.sql("select project from mail_former_token where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
    }

    private void makeRow(UUID project) {
        var there = database.sql("select count(*) from mail_address where project = :project")
                .param("project", project)
                .query(Long.class)
                .single();
        if (there == 0) {
            database.sql("insert into mail_address (project, folder, level) values (:project, :folder, :level)")
                    .param("project", project)
                    .param("folder", FOLDER)
                    .param("level", AudienceLevel.TEACHERS.name())
                    .update();
        }
    }

    private void giveUp(UUID project, Instant now) {
        database.sql("""
                        insert into mail_former_token (token, project, ended_at)
                        select token, project, :now from mail_address where project = :project and token is not null""").param("now", Sql.time(now)).param("project", project).update();
    }

    private @Nullable String address(@Nullable String token) {
        return token == null || !properties.isOn() ? null : properties.addressOf(token);
    }
}
