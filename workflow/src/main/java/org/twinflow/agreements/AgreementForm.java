package org.twinflow.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.Parties;
import org.twinflow.signatures.Relation;

/** Which sections an agreement has, who writes in them, and what must stand in them before somebody signs. */
final class AgreementForm {

    private static final int CONTACTS = 2;

    private AgreementForm() {}

    /** A section to be written. */
    record Blank(SectionKind kind, @Nullable LocalDate day) {

        String key() {
            return day == null ? kind.name() : kind + "-" + day;
        }
    }

    /** A programme has a section for every day: so it covers them all. */
    static List<Blank> of(Parties parties) {
        var blanks = new ArrayList<Blank>();
        blanks.add(new Blank(SectionKind.OUTCOMES, null));
        if (parties.paper() == Paper.M04) {
            parties.days().forEach(day -> blanks.add(new Blank(SectionKind.DAY, day)));
        } else {
            blanks.add(new Blank(SectionKind.TASKS, null));
            blanks.add(new Blank(SectionKind.SUPPORT, null));
        }
        blanks.add(new Blank(SectionKind.ASSESSMENT, null));
        blanks.add(new Blank(SectionKind.SENDING_CONTACTS, null));
        blanks.add(new Blank(SectionKind.HOST_CONTACTS, null));
        return blanks;
    }

    /** Each school names its own contacts; the family reads and signs. */
    static boolean mayEdit(SectionKind kind, Parties parties) {
        if (!parties.open()) {
            return false;
        }
        return switch (kind) {
            case SENDING_CONTACTS -> parties.sends() != null;
            case HOST_CONTACTS -> parties.hosts();
            default -> parties.sends() != null || parties.hosts() || parties.travels();
        };
    }

    static List<Side> sides(Parties parties) {
        var sides = new ArrayList<Side>();
        if (parties.traveller() != null) {
            sides.add(new Side(Relation.TRAVELLER, null));
            if (parties.minor()) {
                sides.add(new Side(Relation.PARENT, null));
            }
        }
        parties.senders().forEach(school -> sides.add(new Side(Relation.SENDER, school)));
        sides.add(new Side(Relation.HOST, parties.mobility().host()));
        return sides;
    }

    /** As what the reader can sign at all. */
    static List<Relation> as(Parties parties) {
        var as = new ArrayList<Relation>();
        if (parties.travels()) {
            as.add(Relation.TRAVELLER);
        }
        if (parties.guardian() && parties.minor() && parties.traveller() != null) {
            as.add(Relation.PARENT);
            as.add(Relation.GUARDIAN);
        }
        if (parties.sends() != null) {
            as.add(Relation.SENDER);
        }
        if (parties.hosts()) {
            as.add(Relation.HOST);
        }
        return parties.open() ? as : List.of();
    }

    /** What the rule for learning agreements asks: two contacts in each organisation, nobody in both. */
    static List<String> faults(List<Section> sections) {
        var faults = new ArrayList<String>();
        var sending = names(sections, SectionKind.SENDING_CONTACTS);
        var host = names(sections, SectionKind.HOST_CONTACTS);
        if (sections.stream().anyMatch(AgreementForm::lacks)) {
            faults.add("agreement.fault.empty");
        }
        if (sending.size() < CONTACTS) {
            faults.add("agreement.fault.sending-contacts");
        }
        if (host.size() < CONTACTS) {
            faults.add("agreement.fault.host-contacts");
        }
        if (sending.stream().anyMatch(host::contains)) {
            faults.add("agreement.fault.same-person");
        }
        return faults;
    }

    private static boolean lacks(Section section) {
        return section.kind().isNeeded()
                && !section.kind().isOfContacts()
                && section.words().isBlank();
    }

    /** A line is a person; the name ends at the first comma or semicolon. */
    private static Set<String> names(List<Section> sections, SectionKind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .flatMap(section -> section.words().lines())
                .map(line -> line.split("[,;]", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
