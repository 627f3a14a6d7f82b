package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.engine.Decisions;

/** The vectors of the table of required papers. */
@SpringBootTest
class RequiredPapersTests {

    @Autowired
    Decisions decisions;

    @Test
    void asksAFrenchPupilWhoGoesToASpanishFamilyByTrain() {
        var facts = facts("PUPIL", true, "GRP", "FR", "ES");
        facts.put("familyStay", true);
        facts.put("green", true);
        facts.put("stateSchool", true);

        assertThat(codes(facts))
                .isEqualTo(papers("M04 M05 M06 M10 M11 M12 M13 M14 M16 M18 M19 M21 M22 M23 M24 M25 M26 M27 M28 M29"
                        + " M30 M33 M38"));
    }

    @Test
    void asksAFrenchTeacherWhoWatchesInTurkey() {
        var facts = facts("STAFF", false, "STAFF", "FR", "TR");
        facts.put("pupils", false);
        facts.put("stateSchool", true);

        var required = RequiredPapers.read(decisions.evaluate("required-documents", facts));

        assertThat(codes(facts)).isEqualTo(papers("M02 M03 M06 M10 M16 M19 M20 M22 M32 M33 M36 M38"));
        assertThat(required)
                .filteredOn(requirement -> requirement.paper() == Paper.M06)
                .extracting(Requirement::alternative)
                .containsExactly(Paper.M08);
    }

    @Test
    void asksACroatianPupilWhoStaysLongInAFrenchBoardingSchool() {
        var facts = facts("PUPIL", true, "IND_L", "HR", "FR");

        var required = RequiredPapers.read(decisions.evaluate("required-documents", facts));

        assertThat(codes(facts))
                .isEqualTo(papers("M02 M03 M06 M08 M10 M12 M15 M16 M18 M19 M21 M22 M23 M24 M28 M29 M36 M37 M38 M40"));
        assertThat(required)
                .filteredOn(requirement -> requirement.paper() == Paper.M08)
                .extracting(Requirement::alternative)
                .containsExactly(Paper.M07);
    }

    @Test
    void asksAPupilOfAgeForNoConsentOfParents() {
        var facts = facts("PUPIL", false, "GRP", "FR", "ES");

        assertThat(codes(facts)).doesNotContain(Paper.M12, Paper.M13, Paper.M14).contains(Paper.M21, Paper.M23);
    }

    @Test
    void asksForWhatTheRareRowsSay() {
        var facts = facts("PUPIL", true, "GRP", "FR", "GB");
        facts.put("groupSize", 5);
        facts.put("thirdCountry", true);
        facts.put("travelBan", true);
        facts.put("inclusion", true);
        assertThat(codes(facts)).contains(Paper.M31, Paper.M17, Paper.M39, Paper.M34, Paper.M18);

        facts.put("withParent", true);
        facts.put("groupSize", 4);
        assertThat(codes(facts)).doesNotContain(Paper.M31, Paper.M13);

        var leader = facts("ACCOMPANYING", false, "GRP", "FR", "GB");
        leader.put("lead", true);
        assertThat(codes(leader)).contains(Paper.M09, Paper.M32, Paper.M36).doesNotContain(Paper.M24);

        var course = facts("STAFF", false, "COURSE", "PL", "IS");
        course.put("pupils", false);
        assertThat(codes(course)).contains(Paper.M35).doesNotContain(Paper.M30, Paper.M28);
    }

    private Set<Paper> codes(Map<String, Object> facts) {
        return RequiredPapers.read(decisions.evaluate("required-documents", facts)).stream()
                .map(Requirement::paper)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> facts(
            String kind, boolean minor, String type, String sending, String destination) {
        var facts = new HashMap<String, Object>();
        facts.put("kind", kind);
        facts.put("minor", minor);
        facts.put("mobType", type);
        facts.put("pupils", true);
        facts.put("residence", sending);
        facts.put("sending", sending);
        facts.put("destination", destination);
        for (var flag : "thirdCountry familyStay green withParent travelBan disagreement stateSchool inclusion lead"
                .split(" ")) {
            facts.put(flag, false);
        }
        facts.put("groupSize", 2);
        return facts;
    }

    private static Set<Paper> papers(String codes) {
        return Arrays.stream(codes.split(" ")).map(Paper::valueOf).collect(Collectors.toSet());
    }
}
