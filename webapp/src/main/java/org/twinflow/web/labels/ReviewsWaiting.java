package org.twinflow.web.labels;

import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.labels.LabelReviews;
import org.twinflow.labels.ReviewSummary;
import org.twinflow.web.shell.Waiting;

/** Shows reviewers in the rail how many reviews wait for them. */
@Component
class ReviewsWaiting implements Waiting {

    private final LabelReviews reviews;

    ReviewsWaiting(LabelReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String area() {
        return "/reviews";
    }

    @Override
    public long waitingFor(Reader reader) {
        return reader.grants().stream().anyMatch(held -> held.role() == Role.REVIEWER)
                ? reviews.queue(reader).stream().filter(ReviewSummary::isOpen).count()
                : 0;
    }
}
