package org.twinflow.mobility;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.twinflow.people.SchoolSummary;

/**
 * How many travel, without a name: what hosts, agencies and the programme may know of a group.
 *
 * @param schools the sending schools in their order, those without travellers too
 * @param least how many pupils the mobility needs
 */
public record Headcount(List<OfSchool> schools, int least) {

    public Headcount {
        schools = List.copyOf(schools);
    }

    /** Those of one school. */
    public record OfSchool(SchoolSummary school, int pupils, int minors, int adults) {}

    public int pupils() {
        return schools.stream().mapToInt(OfSchool::pupils).sum();
    }

    public int adults() {
        return schools.stream().mapToInt(OfSchool::adults).sum();
    }

    public int travellers() {
        return pupils() + adults();
    }

    /** Whether fewer pupils travel than the mobility needs. */
    public boolean isTooSmall() {
        return pupils() < least;
    }

    static Headcount of(Collection<Dossier> travelling, List<SchoolSummary> sending, MobilityType type) {
        return new Headcount(
                sending.stream().map(school -> ofSchool(travelling, school)).toList(), type.leastPupils());
    }

    /** How many pupils travel from the school of the traveller. */
    static int pupilsOf(Collection<Dossier> travelling, Dossier traveller) {
        return (int) travelling.stream()
                .filter(dossier -> isPupil(dossier) && Objects.equals(dossier.school(), traveller.school()))
                .count();
    }

    static int pupils(Collection<Dossier> travelling) {
        return (int) travelling.stream().filter(Headcount::isPupil).count();
    }

    private static OfSchool ofSchool(Collection<Dossier> travelling, SchoolSummary school) {
        var own = travelling.stream()
                .filter(dossier -> school.id().equals(dossier.school()))
                .toList();
        var pupils = pupils(own);
        var minors = (int) own.stream()
                .filter(dossier -> isPupil(dossier) && dossier.facts().minor())
                .count();
        return new OfSchool(school, pupils, minors, own.size() - pupils);
    }

    private static boolean isPupil(Dossier dossier) {
        return dossier.facts().kind() == TravellerKind.PUPIL;
    }
}
