package org.twinflow.incidents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.incidents.ContactList.Row;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Keeps the telephone numbers of a journey, so that nobody looks for one when something happens. */
@Service
@Transactional
public class EmergencyContacts {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_PHONE = 40;

    private final EmergencyContactRepository contacts;
    private final Mobilities mobilities;
    private final Audit audit;
    private final Clock clock;

    EmergencyContacts(EmergencyContactRepository contacts, Mobilities mobilities, Audit audit, Clock clock) {
        this.contacts = contacts;
        this.mobilities = mobilities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody who may have to be called, as far as the reader works with the travellers' dossiers. */
    @Transactional(readOnly = true)
    public ContactList of(MobilityId id, Reader reader) {
        var matrix = mobilities.matrix(id, reader);
        var mobility = matrix.mobility();
        reader.mustBeAllowed(reader.teachesIn(mobility.project().id()));
        var kept = kept(id);
        var rows = new ArrayList<Row>();
        mobility.sending().forEach(school -> rows.add(row(Callee.HEAD, school, kept)));
        rows.add(row(Callee.HOST_HEAD, mobility.host(), kept));
        mobility.sending().forEach(school -> rows.add(row(Callee.INSURER, school, kept)));
        mobility.sending().forEach(school -> rows.add(row(Callee.AGENCY, school, kept)));
        matrix.groups().stream()
                .flatMap(group -> group.dossiers().stream())
                .filter(dossier -> !dossier.withdrawn())
                .forEach(dossier -> rows.add(family(dossier, mobility, kept)));
        return new ContactList(mobility, rows);
    }

    /** Writes numbers down; an empty one is forgotten. */
    public void keep(MobilityId id, List<NewContact> given, Reader by) {
        var known = of(id, by);
        by.mustWork(known.mobility().project().id());
        var rows = contacts.findByMobility(id.id()).stream()
                .collect(Collectors.toMap(EmergencyContact::whom, Function.identity()));
        var now = clock.instant();
        for (var contact : given) {
            if (known.rows().stream().noneMatch(row -> row.whom().equals(contact.whom()))) {
                throw new NotFoundException(contact.whom().about());
            }
            check(contact);
            var row = rows.computeIfAbsent(contact.whom(), whom -> new EmergencyContact(id, whom, by.person(), now));
            row.keep(contact.name(), contact.phone(), by.person(), now);
            contacts.save(row);
        }
        audit.record(by.person(), "emergency-contacts.kept", "mobility:" + id, Map.of());
    }

    Map<Whom, EmergencyContact> kept(MobilityId id) {
        var kept = new HashMap<Whom, EmergencyContact>();
        contacts.findByMobility(id.id()).forEach(contact -> kept.put(contact.whom(), contact));
        return kept;
    }

    private static void check(NewContact contact) {
        if (contact.name().length() > LONGEST_NAME) {
            throw new InvalidException(FieldError.of("name", "incidents.contact.name", LONGEST_NAME));
        }
        if (contact.phone().length() > LONGEST_PHONE || !contact.phone().matches("[-+() ./\\d]*")) {
            throw new InvalidException(FieldError.of("phone", "incidents.contact.phone"));
        }
    }

    private static Row row(Callee callee, SchoolSummary school, Map<Whom, EmergencyContact> kept) {
        return row(new Whom(callee, school.id().id()), school, null, kept);
    }

    private static Row family(DossierSummary dossier, MobilitySummary mobility, Map<Whom, EmergencyContact> kept) {
        var school = dossier.school();
        return row(
                new Whom(Callee.FAMILY, dossier.id().id()),
                school == null ? mobility.host() : school,
                Objects.requireNonNull(dossier.person()),
                kept);
    }

    private static Row row(
            Whom whom, SchoolSummary school, @Nullable PersonSummary traveller, Map<Whom, EmergencyContact> kept) {
        var contact = kept.get(whom);
        return new Row(
                whom, school, traveller, contact == null ? "" : contact.name(), contact == null ? "" : contact.phone());
    }
}
