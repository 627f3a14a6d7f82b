package org.twinflow.mobility;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Sql;

/**
 * Until when families have released pictures of a traveller by the paper of a journey. It counts once somebody has
 * checked it and has read on it that it names medium, purpose and duration; without a last day of its own it is a
 * release for the days of the journey.
 */
@Service
@Transactional(readOnly = true)
public class PictureReleases {

    private final JdbcClient database;
    private final EntityManager entities;

    PictureReleases(JdbcClient database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** The last day on which a release of that pupil counts, of all journeys of a project; for features. */
    public Optional<LocalDate> until(ProjectId project, PersonId pupil) {
        // what was just taken back is to be seen at once
        entities.flush();
        return database.sql("""
                select coalesce(i.valid_until, m.ends_on) as last_day
                from dossier_item i join dossier d on d.id = i.dossier join mobility m on m.id = d.mobility
                join paper_reading r on r.dossier = i.dossier and r.code = i.code
                    and r.document_version = i.document_version
                where m.project = :project and d.person = :pupil and i.code = 'M23' and i.state = 'CHECKED'
                and d.withdrawn_at is null and m.status not in ('REFUSED', 'ABANDONED')
                and r.marks like '%MEDIUM%' and r.marks like '%DURATION%' and r.marks like '%PURPOSE%'
                order by last_day desc fetch first 1 rows only""")
                .param("project", project.id())
                .param("pupil", pupil.id())
                .query((row, at) -> row.getObject("last_day", LocalDate.class))
                .optional();
    }

    /** The project of a journey to which a dossier belongs. */
    public Optional<ProjectId> project(DossierId dossier) {
        return database.sql(
                        "select m.project from dossier d join mobility m on m.id = d.mobility where d.id = :dossier")
                .param("dossier", dossier.id())
                .query(Sql::firstId)
                .optional()
                .map(ProjectId::new);
    }
}
