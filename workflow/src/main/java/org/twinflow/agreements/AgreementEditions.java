package org.twinflow.agreements;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Has no method that changes or removes a row. */
interface AgreementEditions extends Repository<AgreementEdition, Long> {

    AgreementEdition save(AgreementEdition edition);

    List<AgreementEdition> findByDossierAndSectionOrderByVersionDesc(UUID dossier, String section);
}
