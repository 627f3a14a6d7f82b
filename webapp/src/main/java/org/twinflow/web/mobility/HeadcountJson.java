package org.twinflow.web.mobility;

import java.util.List;
import org.twinflow.mobility.Headcount;

/** How many travel, as machines read it. */
record HeadcountJson(int pupils, int adults, int leastPupils, List<OfSchool> schools) {

    static HeadcountJson of(Headcount heads) {
        return new HeadcountJson(
                heads.pupils(),
                heads.adults(),
                heads.least(),
                heads.schools().stream().map(HeadcountJson::school).toList());
    }

    private static OfSchool school(Headcount.OfSchool row) {
        return new OfSchool(
                row.school().id().toString(), row.school().country(), row.pupils(), row.minors(), row.adults());
    }

    /** Those of one school. */
    record OfSchool(String schoolId, String country, int pupils, int minors, int adults) {}
}
