package org.twinflow.mobility;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.shared.RefusedException;

/** Asks for the papers of groups that were being prepared when no release asked anybody yet. */
@Component
class GroupCatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCatchUp.class);

    /** In milliseconds: first of all people can work. */
    private static final long AFTER_START = 150_000;

    private final MobilityRepository mobilities;
    private final GroupCases cases;
    private final TransactionTemplate transaction;

    GroupCatchUp(MobilityRepository mobilities, GroupCases cases, TransactionTemplate transaction) {
        this.mobilities = mobilities;
        this.cases = cases;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = AFTER_START)
    void all() {
        mobilities.findAll().stream()
                .filter(mobility -> mobility.status().isPreparing())
                .forEach(mobility -> follow(mobility.id()));
    }

    /** Each by itself: somebody may be working on one at this moment, and then that asks. */
    private void follow(MobilityId id) {
        try {
            transaction.executeWithoutResult(status -> mobilities.findById(id).ifPresent(cases::follow));
        } catch (DataAccessException | RefusedException e) {
            LOG.info("The papers of the group of {} are asked for when something changes: {}", id, e.getMessage());
        }
    }
}
