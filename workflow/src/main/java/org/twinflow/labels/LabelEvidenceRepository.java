package org.twinflow.labels;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LabelEvidenceRepository extends Repository<LabelEvidence, UUID> {

    LabelEvidence save(LabelEvidence evidence);

    Optional<LabelEvidence> findById(UUID id);

    List<LabelEvidence> findByApplicationOrderByCriterionAscPlaceAsc(LabelApplicationId application);

    void deleteByApplicationAndCriterion(LabelApplicationId application, String criterion);
}
