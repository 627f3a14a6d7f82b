package org.twinflow.labels;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface LabelCertificateRepository extends Repository<LabelCertificate, String> {

    LabelCertificate save(LabelCertificate certificate);

    Optional<LabelCertificate> findById(String code);

    Optional<LabelCertificate> findByApplication(LabelApplicationId application);

    @Query("select c from LabelCertificate c, LabelApplication a where a.id = c.application and a.project = :project"
            + " order by c.issuedAt desc")
    List<LabelCertificate> ofProject(ProjectId project);
}
