package org.twinflow.pages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PageVersionRepository extends Repository<PageVersion, PageVersion.Key> {

    PageVersion save(PageVersion version);

    Optional<PageVersion> findById(PageVersion.Key id);

    List<PageVersion> findByIdIn(Collection<PageVersion.Key> ids);

    @Query("select v from PageVersion v where v.id.page = :page order by v.id.number desc")
    List<PageVersion> of(UUID page);
}
