package org.twinflow.documents;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contents of the versions of all documents, those in the trash among them. */
@Component
@Transactional(readOnly = true)
class VersionContents implements ContentReferences {

    private final DocumentVersionRepository versions;

    VersionContents(DocumentVersionRepository versions) {
        this.versions = versions;
    }

    @Override
    public List<ContentId> after(String hash, int most) {
        return versions.contentsAfter(hash, Limit.of(most));
    }

    @Override
    public Set<String> among(Collection<String> hashes) {
        return hashes.isEmpty() ? Set.of() : versions.hashesAmong(hashes);
    }

    @Override
    public List<DocumentId> documents(String hash) {
        return versions.documentsWith(hash).stream().map(DocumentId::new).toList();
    }
}
