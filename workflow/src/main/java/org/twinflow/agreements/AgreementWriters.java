package org.twinflow.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AgreementWriters extends Repository<AgreementWriter, AgreementWriter.Id> {

    AgreementWriter save(AgreementWriter writer);

    Optional<AgreementWriter> findById(AgreementWriter.Id id);

    List<AgreementWriter> findByIdDossier(UUID dossier);
}
