package org.twinflow.signatures;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.twinflow.mobility.DossierId;

/** Has no method that changes or removes a row. */
interface SignatureRepository extends Repository<SignatureRow, Long> {

    SignatureRow save(SignatureRow row);

    List<SignatureRow> findByDossierOrderByPlace(DossierId dossier);
}
