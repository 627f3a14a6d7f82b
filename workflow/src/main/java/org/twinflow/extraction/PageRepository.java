package org.twinflow.extraction;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PageRepository extends Repository<PageRow, PageRow.Id> {

    PageRow save(PageRow page);

    @Query("select p from PageRow p where p.id.document = :document and p.id.version = :version order by p.id.page")
    List<PageRow> of(UUID document, int version);

    @Query("""
            select p from PageRow p
            where p.source = org.twinflow.extraction.PageSource.OCR and p.confidence < :confident
            order by p.readAt desc""")
    List<PageRow> poor(int confident, Limit limit);
}
