package org.twinflow.labels;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer gives a sub-criterion.
 *
 * @param evidence the proof that it rests on
 * @param remark for the applicant
 * @param privateNote for the reviewer alone
 */
@Embeddable
public record Mark(@Nullable Integer points, @Nullable UUID evidence, String remark, String privateNote) {

    static final Mark NONE = new Mark(null, null, "", "");
}
