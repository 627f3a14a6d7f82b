package org.twinflow.circulars;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Travellers;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Messages about journeys: whom they reach is fixed when they are sent, and each reader's first look is written down. */
@Service
@Transactional
public class Circulars {

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST = 4000;

    private final CircularRepository circulars;
    private final CopyRepository copies;
    private final Mobilities mobilities;
    private final MobilityBasics basics;
    private final Travellers travellers;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Circulars(
            CircularRepository circulars,
            CopyRepository copies,
            Mobilities mobilities,
            MobilityBasics basics,
            Travellers travellers,
            People people,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.circulars = circulars;
        this.copies = copies;
        this.mobilities = mobilities;
        this.basics = basics;
        this.travellers = travellers;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Sends a message; the coordinators may, and those who go along. */
    public UUID send(MobilityId id, NewCircular written, Reader by) {
        mobilities.get(id, by);
        by.mustBeAllowed(sends(id, by));
        by.mustWork(basics.project(id).id());
        by.mustWork(Scope.mobility(id.id()));
        check(written);
        var persons = new HashSet<>(behind(id, written.circle()));
        persons.remove(by.person());
        if (persons.isEmpty()) {
            throw new RefusedException("circulars.nobody");
        }
        var circular = circulars.save(new Circular(id, written, by.person(), clock.instant()));
        persons.forEach(person -> copies.save(new CircularCopy(circular.id(), person)));
        audit.record(
                by.person(),
                "circular.sent",
                "mobility:" + id,
                Map.of("circle", written.circle().name()));
        events.publishEvent(new CircularSent(circular.id(), id, persons));
        return circular.id();
    }

    /** Those of a journey with how many have read them, the latest first; for those who send. */
    @Transactional(readOnly = true)
    public List<CircularDetails> of(MobilityId id, Reader reader) {
        mobilities.get(id, reader);
        reader.mustBeAllowed(sends(id, reader));
        var found = circulars.findByMobilityOrderBySentAtDesc(id);
        var copiesOf = copies.findByCircularIn(found.stream().map(Circular::id).toList()).stream()
                .collect(Collectors.groupingBy(CircularCopy::circular));
        return show(found, copiesOf, true);
    }

    /** Opens a message; that a reader for whom it is has seen it is written down the first time. */
    public CircularDetails open(UUID id, Reader reader) {
        var circular = circulars.findById(id).orElseThrow(() -> new NotFoundException(id));
        var own = copies.findByCircularAndPerson(id, reader.person().id());
        var sends = sends(circular.mobility(), reader);
        reader.mustSee(own.isPresent() || sends, id);
        own.ifPresent(copy -> copy.read(clock.instant()));
        return show(List.of(circular), Map.of(id, copies.findByCircularIn(List.of(id))), sends)
                .getFirst();
    }

    /** How many a message would reach. */
    @Transactional(readOnly = true)
    public Map<Circle, Integer> reach(MobilityId id, Reader reader) {
        mobilities.get(id, reader);
        reader.mustBeAllowed(sends(id, reader));
        return Arrays.stream(Circle.values())
                .collect(Collectors.toMap(
                        Function.identity(), circle -> behind(id, circle).size()));
    }

    /** Whether the reader sends messages about this journey. */
    @Transactional(readOnly = true)
    public boolean sends(MobilityId id, Reader reader) {
        return reader.coordinates(basics.project(id).id())
                || travellers.accompanying(id).contains(reader.person())
                        && reader.teachesIn(basics.project(id).id());
    }

    private Set<PersonId> behind(MobilityId id, Circle circle) {
        return switch (circle) {
            case FAMILIES ->
                travellers.of(id).stream()
                        .filter(traveller -> !traveller.isAccompanying())
                        .map(traveller -> access.holders(
                                Role.GUARDIAN, Scope.dossier(traveller.dossier().id())))
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet());
            case ACCOMPANYING -> Set.copyOf(travellers.accompanying(id));
            case HOSTS -> Set.copyOf(access.holders(Role.HOST_TEACHER, Scope.mobility(id.id())));
        };
    }

    private static void check(NewCircular written) {
        var free = written.template() == Template.FREE;
        if (free && written.subject().isBlank() || written.subject().length() > LONGEST_SUBJECT) {
            throw new InvalidException(FieldError.of("subject", "circulars.subject.form", LONGEST_SUBJECT));
        }
        if (free && written.words().isBlank() || written.words().length() > LONGEST) {
            throw new InvalidException(FieldError.of("words", "circulars.words.form", LONGEST));
        }
    }

    private List<CircularDetails> show(List<Circular> found, Map<UUID, List<CircularCopy>> copiesOf, boolean sends) {
        var ids = found.stream().map(Circular::sentBy).collect(Collectors.toCollection(HashSet::new));
        copiesOf.values().forEach(list -> list.forEach(copy -> ids.add(copy.person())));
        var names = people.persons(ids).stream().collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        return found.stream()
                .map(circular -> show(circular, copiesOf.getOrDefault(circular.id(), List.of()), names, sends))
                .toList();
    }

    private CircularDetails show(
            Circular circular, List<CircularCopy> all, Map<PersonId, PersonSummary> names, boolean sends) {
        var facts = basics.facts(circular.mobility());
        return new CircularDetails(
                circular.id(),
                circular.circle(),
                circular.template(),
                circular.subject(),
                circular.words(),
                circular.language(),
                facts.title(),
                facts.destination(),
                facts.start(),
                facts.end(),
                Objects.requireNonNull(names.get(circular.sentBy())),
                circular.sentAt(),
                all.size(),
                all.stream().filter(CircularCopy::isRead).count(),
                !sends
                        ? List.of()
                        : all.stream()
                                .filter(copy -> !copy.isRead())
                                .map(copy -> Objects.requireNonNull(names.get(copy.person())))
                                .toList());
    }
}
