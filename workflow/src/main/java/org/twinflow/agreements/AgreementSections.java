package org.twinflow.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AgreementSections extends Repository<AgreementSection, SectionId> {

    AgreementSection save(AgreementSection section);

    Optional<AgreementSection> findById(SectionId id);

    List<AgreementSection> findByIdDossier(UUID dossier);
}
