package org.twinflow.labels;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

interface LabelReviewRepository extends Repository<LabelReview, UUID> {

    LabelReview save(LabelReview review);

    List<LabelReview> findByApplicationOrderByPlaceAsc(LabelApplicationId application);

    Optional<LabelReview> findByApplicationAndReviewer(LabelApplicationId application, PersonId reviewer);

    List<LabelReview> findByReviewerAndStateInOrderByAssignedAtDesc(PersonId reviewer, Collection<ReviewState> states);

    long countByReviewerAndStateIn(PersonId reviewer, Collection<ReviewState> states);
}
