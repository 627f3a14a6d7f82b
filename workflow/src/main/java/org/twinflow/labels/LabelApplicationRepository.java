package org.twinflow.labels;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

interface LabelApplicationRepository extends Repository<LabelApplication, LabelApplicationId> {

    LabelApplication saveAndFlush(LabelApplication application);

    void flush();

    Optional<LabelApplication> findById(LabelApplicationId id);

    /** Waits for those who are changing it: what is sent twice at once is judged one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from LabelApplication a where a.id = :id")
    Optional<LabelApplication> lock(LabelApplicationId id);

    List<LabelApplication> findByApplicantOrderByOpenedAtDesc(PersonId applicant);

    List<LabelApplication> findByProjectInOrderByOpenedAtDesc(Collection<ProjectId> projects);

    List<LabelApplication> findByCountryInAndSubmittedAtIsNotNullOrderBySubmittedAtDesc(Collection<String> countries);

    boolean existsByProjectAndApplicantAndState(ProjectId project, PersonId applicant, ApplicationState state);

    boolean existsByProjectAndApplicantAndStateIn(
            ProjectId project, PersonId applicant, Collection<ApplicationState> states);

    long countByProjectAndApplicantAndState(ProjectId project, PersonId applicant, ApplicationState state);

    long countByApplicantAndOpenedAtGreaterThanEqualAndStateNot(
            PersonId applicant, Instant since, ApplicationState state);

    @Query("""
            select min(a.submittedAt) from LabelApplication a
            where a.project = :project and a.applicant <> :applicant and a.submittedAt is not null""")
    Optional<Instant> firstOfOthers(ProjectId project, PersonId applicant);
}
