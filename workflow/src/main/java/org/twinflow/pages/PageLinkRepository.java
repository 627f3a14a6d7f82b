package org.twinflow.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PageLinkRepository extends Repository<PageLink, LinkId> {

    PageLink save(PageLink link);

    Optional<PageLink> findById(LinkId id);

    Optional<PageLink> findByToken(String token);

    List<PageLink> findByPageOrderByMadeAtDesc(PageId page);
}
