package org.twinflow.web.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twinflow.budget.Budgets;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.security.UploadRule;

/** The address that takes receipts, and who may send them. */
@Configuration(proxyBeanMethods = false)
class BudgetUploads {

    @Bean
    UploadRule receipt(Budgets budgets) {
        return UploadRule.of(
                "/mobilities/{id}/budget/payments/{payment}/receipt",
                (path, reader) ->
                        budgets.mayFile(new MobilityId(uuid(path.get("id"))), uuid(path.get("payment")), reader));
    }

    private static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(String.valueOf(text));
        }
    }
}
