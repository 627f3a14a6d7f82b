package org.twinflow.invitations;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface InvitationRepository extends Repository<Invitation, InvitationId> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(InvitationId id);

    Optional<Invitation> findBySecretHash(String hash);

    List<Invitation> findByProjectOrderByInvitedAtDesc(ProjectId project);

    @Query("""
            select count(i) from Invitation i
            where i.project = :project and i.acceptedAt is null and i.revokedAt is null and i.expiresAt > :now""")
    long open(ProjectId project, Instant now);

    /** Of two who use a link at once the second finds it used. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.secretHash = :hash")
    Optional<Invitation> lock(String hash);
}
