package org.twinflow.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.NotFoundException;

/** Gives and withdraws roles, and says what a person is at this moment. */
@Service
@Transactional
public class Access {

    private final GrantRepository grants;
    private final Frozen frozen;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Access(GrantRepository grants, Frozen frozen, People people, ApplicationEventPublisher events, Clock clock) {
        this.grants = grants;
        this.frozen = frozen;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Reader reader(PersonId id) {
        var person = people.person(id);
        var today = LocalDate.ofInstant(clock.instant(), person.zone());
        var held = grants.findByPerson(id).stream()
                .filter(grant -> grant.counts(today))
                .map(Grant::held)
                .collect(Collectors.toUnmodifiableSet());
        var tokens = new HashSet<>(Tokens.of(id, person.school(), held));
        tokens.addAll(frozen.tokens(held));
        return new Reader(id, person.school(), held, Set.copyOf(tokens));
    }

    /** Lets everything rest in these scopes: who is in them reads on, and does nothing there any more. */
    public void freeze(Collection<Scope> scopes) {
        scopes.forEach(frozen::freeze);
    }

    /** Takes the work up again. */
    public void thaw(Collection<Scope> scopes) {
        scopes.forEach(frozen::thaw);
    }

    /** Gives a role; who has it already keeps the one they have. */
    public GrantId grant(NewGrant wanted) {
        var held = new Held(wanted.role(), wanted.scope());
        return grants
                .findByPersonAndScopeKindAndScopeId(
                        wanted.to(), wanted.scope().kind(), wanted.scope().id())
                .stream()
                .filter(grant -> grant.held().equals(held))
                .map(grant -> grant.summary().id())
                .findFirst()
                .orElseGet(() -> give(wanted));
    }

    public void withdraw(GrantId id, @Nullable PersonId by) {
        withdraw(grants.findById(id).orElseThrow(() -> new NotFoundException(id)), by);
    }

    /** Ends every role that a person has in a scope. */
    public void withdrawAll(PersonId person, Scope scope, @Nullable PersonId by) {
        grants.findByPersonAndScopeKindAndScopeId(person, scope.kind(), scope.id())
                .forEach(grant -> withdraw(grant, by));
    }

    /** Who has a role in a scope today, by the calendar of UTC. */
    @Transactional(readOnly = true)
    public List<PersonId> holders(Role role, Scope scope) {
        return in(scope).stream()
                .filter(grant -> grant.role() == role)
                .map(GrantSummary::person)
                .distinct()
                .toList();
    }

    @Transactional(readOnly = true)
    public List<GrantSummary> in(Scope scope) {
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return grants.findByScopeKindAndScopeId(scope.kind(), scope.id()).stream()
                .filter(grant -> grant.counts(today))
                .map(Grant::summary)
                .toList();
    }

    /** Who of those that have a role in a scope is meant by one of these tokens today, by the calendar of UTC. */
    @Transactional(readOnly = true)
    public Set<PersonId> named(Scope scope, Set<String> audience) {
        var held = in(scope).stream()
                .collect(groupingBy(
                        GrantSummary::person, mapping(grant -> new Held(grant.role(), grant.scope()), toSet())));
        return people.persons(held.keySet()).stream()
                .filter(person -> !Collections.disjoint(
                        audience, Tokens.of(person.id(), person.school(), held.getOrDefault(person.id(), Set.of()))))
                .map(PersonSummary::id)
                .collect(toSet());
    }

    @Transactional(readOnly = true)
    public List<GrantSummary> grantsOf(PersonId person) {
        return grants.findByPerson(person).stream().map(Grant::summary).toList();
    }

    private GrantId give(NewGrant wanted) {
        var grant = grants.save(new Grant(wanted, clock.instant())).summary();
        events.publishEvent(new GrantGiven(grant.id(), grant.person(), grant.role(), grant.scope(), wanted.by()));
        return grant.id();
    }

    private void withdraw(Grant grant, @Nullable PersonId by) {
        grants.delete(grant);
        var lost = grant.summary();
        events.publishEvent(new GrantWithdrawn(lost.id(), lost.person(), lost.role(), lost.scope(), by));
    }
}
