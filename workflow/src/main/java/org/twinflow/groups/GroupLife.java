package org.twinflow.groups;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

/** What the members of a group settle among themselves: who looks after what, and how they want to work. */
@Service
@Transactional
public class GroupLife {

    static final int LONGEST_CONTRACT = 4000;

    private final WorkingGroups groups;
    private final GroupPupilRepository pupils;
    private final GroupContractRepository contracts;
    private final People people;
    private final Clock clock;

    GroupLife(
            WorkingGroups groups,
            GroupPupilRepository pupils,
            GroupContractRepository contracts,
            People people,
            Clock clock) {
        this.groups = groups;
        this.pupils = pupils;
        this.contracts = contracts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Lets a member look after something; the members may say so, and the teachers. One duty belongs to one member.
     *
     * @param duty null for none
     */
    public void give(GroupId id, PersonId person, @Nullable Duty duty, Reader by) {
        groups.act(id, by);
        var members = members(id);
        var member = members.stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(person));
        members.stream().filter(each -> duty != null && each.duty() == duty).forEach(each -> each.take(null));
        member.take(duty);
    }

    /** Hands each duty on to the next member. */
    public void rotate(GroupId id, Reader by) {
        groups.act(id, by);
        var members = members(id);
        if (members.stream().allMatch(each -> each.duty() == null)) {
            throw new RefusedException("groups.duties.none");
        }
        var duties = members.stream().map(GroupPupil::duty).toArray(Duty[]::new);
        for (int at = 0; at < duties.length; at++) {
            members.get((at + 1) % duties.length).take(duties[at]);
        }
    }

    /**
     * Writes down how the group wants to work; its members do, and each has to agree anew.
     *
     * @param edition the one that the writer has read, 0 for none
     */
    public void write(GroupId id, String words, int edition, Reader by) {
        own(id, by);
        if (words.isBlank() || words.length() > LONGEST_CONTRACT) {
            throw new InvalidException(FieldError.of("words", "groups.contract.form", LONGEST_CONTRACT));
        }
        var latest = latest(id);
        int last = latest == null ? 0 : latest.edition();
        if (last != edition) {
            throw new StaleException(id);
        }
        contracts.save(new GroupContract(id, last + 1, words.strip(), by.person(), clock.instant()));
    }

    /** Agrees to the wording that is in force. */
    public void agree(GroupId id, int edition, Reader by) {
        own(id, by);
        var latest = latest(id);
        if (latest == null || latest.edition() != edition) {
            throw new StaleException(id);
        }
        latest.agree(by.person(), clock.instant());
    }

    /** All wordings, the one in force first. */
    @Transactional(readOnly = true)
    public List<ContractView> contracts(GroupId id, Reader reader) {
        groups.see(id, reader);
        var members =
                people.persons(members(id).stream().map(GroupPupil::person).toList());
        return contracts.findByGroupOrderByEditionDesc(id).stream()
                .map(contract -> view(contract, members, reader))
                .toList();
    }

    private ContractView view(GroupContract contract, List<PersonSummary> members, Reader reader) {
        return new ContractView(
                contract.edition(),
                contract.words(),
                people.person(contract.writtenBy()),
                contract.writtenAt(),
                members.stream()
                        .filter(member -> contract.hasAgreed(member.id()))
                        .toList(),
                members.stream()
                        .filter(member -> !contract.hasAgreed(member.id()))
                        .toList(),
                contract.hasAgreed(reader.person()));
    }

    private @Nullable GroupContract latest(GroupId id) {
        return contracts.findByGroupOrderByEditionDesc(id).stream().findFirst().orElse(null);
    }

    private void own(GroupId id, Reader by) {
        by.mustBeAllowed(WorkingGroups.isMember(groups.act(id, by), by));
    }

    private List<GroupPupil> members(GroupId id) {
        return pupils.findByGroup(id).stream()
                .sorted(Comparator.comparing(pupil -> pupil.person().id()))
                .toList();
    }
}
