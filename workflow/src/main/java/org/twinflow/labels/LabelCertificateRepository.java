package org.twinflow.labels;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LabelCertificateRepository extends Repository<LabelCertificate, String> {

    LabelCertificate save(LabelCertificate certificate);

    Optional<LabelCertificate> findById(String code);

    Optional<LabelCertificate> findByApplication(LabelApplicationId application);
}
