package org.twinflow.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.SignedBy;

class SignersTests {

    @Test
    void letsWhoIsOfAgeSignAlone() {
        assertThat(Signers.of(Paper.M38, null, false)).isEqualTo(new Signers(0, true));
        assertThat(Signers.of(Paper.M23, SignedBy.TRAVELLER_AND_PARENT, false)).isEqualTo(new Signers(0, true));
    }

    @Test
    void asksParentsAsTheRulesSay() {
        assertThat(Signers.of(Paper.M12, SignedBy.PARENT, true)).isEqualTo(new Signers(1, false));
        assertThat(Signers.of(Paper.M12, SignedBy.BOTH_PARENTS, true).count()).isEqualTo(2);
        assertThat(Signers.of(Paper.M23, SignedBy.TRAVELLER_AND_BOTH_PARENTS, true)
                        .count())
                .isEqualTo(3);
        assertThat(Signers.of(Paper.M23, SignedBy.TRAVELLER, true)).isEqualTo(new Signers(0, true));
        assertThat(Signers.of(Paper.M38, null, true)).isEqualTo(new Signers(1, false));
    }

    @Test
    void bindsPupilAndParentByTheRulesOfConduct() {
        assertThat(Signers.of(Paper.M24, null, true)).isEqualTo(new Signers(1, true));
    }
}
