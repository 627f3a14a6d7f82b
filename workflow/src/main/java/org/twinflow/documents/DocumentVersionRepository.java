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
            select new org.twinflow.documents.FailureCount(v.why, count(v)) from DocumentVersion v, Document d
            where d.id.id = v.id.document and d.version = v.id.number and d.trashedAt is null and v.why is not null
            group by v.why order by count(v) desc, v.why""")
    List<FailureCount> failures();

    @Query("""
            select new org.twinflow.documents.FailedVersion(
                v.id.document, v.id.number, d.project, v.mediaType, v.contentSize, v.state, v.storedAt)
            from DocumentVersion v, Document d
            where d.id.id = v.id.document and d.version = v.id.number and d.trashedAt is null and v.why = :code
            order by v.storedAt desc""")
    List<FailedVersion> failed(String code, Limit limit);

    /** Those whose content is there and may be opened; the code {@code *} stands for all, also those without one. */
    @Query("""
            select new org.twinflow.documents.FailedVersion(
                v.id.document, v.id.number, d.project, v.mediaType, v.contentSize, v.state, v.storedAt)
            from DocumentVersion v, Document d
            where d.id.id = v.id.document and d.version = v.id.number and d.trashedAt is null
            and (:code = '*' or v.why = :code) and (v.why is null or v.why <> 'documents.why.destroyed')
            and v.id.document > :after
            order by v.id.document""")
    List<FailedVersion> readable(String code, UUID after, Limit limit);

    @Query("""
            select new org.twinflow.documents.FailedVersion(
                v.id.document, v.id.number, d.project, v.mediaType, v.contentSize, v.state, v.storedAt)
            from DocumentVersion v, DocumentVersion same, Document d
            where same.id.document = :document and same.id.number = :version and v.contentHash = same.contentHash
            and d.id.id = v.id.document and v.state in :states""")
    List<FailedVersion> withSameContent(UUID document, int version, Collection<DocumentState> states);

    @Query("""
            select v.textLanguage from DocumentVersion v, Document d
            where d.id.id = v.id.document and d.project = :project and v.textLanguage is not null
            group by v.textLanguage order by count(*) desc""")
    List<String> languages(UUID project, Limit limit);

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
