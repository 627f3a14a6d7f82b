package org.twinflow.groups;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface GroupContractRepository extends Repository<GroupContract, UUID> {

    GroupContract save(GroupContract contract);

    List<GroupContract> findByGroupOrderByEditionDesc(GroupId group);
}
