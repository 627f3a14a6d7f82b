package org.twinflow.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DerivativeRepository extends Repository<Derivative, Derivative.Key> {

    Derivative save(Derivative derivative);

    Optional<Derivative> findById(Derivative.Key id);

    @Query("select d from Derivative d where d.id.document = :document and d.id.number = :number")
    List<Derivative> of(UUID document, int number);

    @Modifying
    @Query("delete from Derivative d where d.keyId = :key")
    void forget(UUID key);

    @Query("select d from Derivative d where d.id.document = :document")
    List<Derivative> ofAll(UUID document);

    @Modifying
    @Query("delete from Derivative d where d.id.document = :document")
    void deleteAllOf(UUID document);
}
