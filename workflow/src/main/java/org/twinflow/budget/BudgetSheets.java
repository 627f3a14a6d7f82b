package org.twinflow.budget;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BudgetSheets extends Repository<BudgetSheet, UUID> {

    BudgetSheet save(BudgetSheet sheet);

    Optional<BudgetSheet> findById(UUID mobility);
}
