package org.twinflow.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

interface ConsentRepository extends Repository<ImageConsent, ConsentId> {

    ImageConsent save(ImageConsent consent);

    Optional<ImageConsent> findById(ConsentId id);

    List<ImageConsent> findByProjectOrderByRecordedAtDesc(ProjectId project);

    List<ImageConsent> findByProjectAndPupil(ProjectId project, PersonId pupil);
}
