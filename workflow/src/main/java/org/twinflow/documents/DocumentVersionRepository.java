package org.twinflow.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DocumentVersionRepository extends Repository<DocumentVersion, VersionId> {

    DocumentVersion save(DocumentVersion version);

    Optional<DocumentVersion> findById(VersionId id);

    @Query("select v from DocumentVersion v where v.id.document = :document order by v.id.number desc")
    List<DocumentVersion> of(UUID document);

    @Query("""
            select v from DocumentVersion v, Document d
            where d.id.id = v.id.document and d.version = v.id.number and v.id.document in :documents""")
    List<DocumentVersion> latest(Collection<UUID> documents);

    /** Contents that can still be read: those under a destroyed key are none any more. */
    @Query("""
            select distinct new org.twinflow.documents.ContentId(v.contentHash, v.keyId) from DocumentVersion v
            where v.contentHash > :hash
            and (v.keyId is null or v.keyId in (select k.id from DocumentKey k where k.wrappedKey is not null))
            order by v.contentHash""")
    List<ContentId> contentsAfter(String hash, Limit limit);

    @Query("select distinct v.contentHash from DocumentVersion v where v.contentHash in :hashes")
    Set<String> hashesAmong(Collection<String> hashes);

    @Query("select distinct v.id.document from DocumentVersion v where v.contentHash = :hash")
    List<UUID> documentsWith(String hash);

    @Modifying
    @Query("delete from DocumentVersion v where v.id.document = :document")
    void deleteAllOf(UUID document);
}
