package org.twinflow.extraction;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PageRepository extends Repository<PageRow, PageRow.Id> {

    PageRow save(PageRow page);

    @Query("select p from PageRow p where p.id.document = :document and p.id.version = :version order by p.id.page")
    List<PageRow> of(UUID document, int version);
}
