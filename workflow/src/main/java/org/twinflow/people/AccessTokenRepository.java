package org.twinflow.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AccessTokenRepository extends Repository<AccessToken, TokenId> {

    AccessToken save(AccessToken token);

    Optional<AccessToken> findById(TokenId id);

    Optional<AccessToken> findBySecretHash(String secretHash);

    List<AccessToken> findByPersonAndExpiresAtAfterOrderByIssuedAtDesc(PersonId person, Instant now);

    void delete(AccessToken token);
}
