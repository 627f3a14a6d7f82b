package org.twinflow.web.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.groups.DivisionDetails;
import org.twinflow.groups.GroupDetails;
import org.twinflow.web.shell.Texts;

/** Groups as machines read them. */
final class GroupJson {

    private GroupJson() {}

    /**
     * A division.
     *
     * @param content how many of a hundred who wished something have one of their first two topics
     * @param findings in sentences, in which way the groups are not what was asked for
     */
    record DivisionJson(
            String id,
            String title,
            String state,
            List<String> topics,
            @Nullable String choicesUntil,
            long content,
            List<String> findings,
            List<Mixed> groups,
            List<PupilJson> loose) {

        static DivisionJson of(DivisionDetails division, Texts texts) {
            var until = division.choicesUntil();
            return new DivisionJson(
                    division.id().toString(),
                    division.title(),
                    division.state().name(),
                    division.topics(),
                    until == null ? null : until.toString(),
                    division.contentPercent(),
                    division.findings().stream()
                            .map(finding ->
                                    texts.of(finding.code(), finding.arguments().toArray()))
                            .toList(),
                    division.groups().stream().map(Mixed::of).toList(),
                    division.loose().stream().map(PupilJson::of).toList());
        }
    }

    /** A group with its pupils, for teachers. */
    record Mixed(String id, String title, @Nullable String topic, long countries, List<PupilJson> pupils) {

        static Mixed of(DivisionDetails.Group group) {
            return new Mixed(
                    group.id().toString(),
                    group.title(),
                    group.topic(),
                    group.countries(),
                    group.pupils().stream().map(PupilJson::of).toList());
        }
    }

    /** @param wish which of the pupil's wishes the group has, from 1; 0 for none */
    record PupilJson(String id, String name, String country, List<Integer> wishes, int wish, boolean locked) {

        static PupilJson of(DivisionDetails.Pupil pupil) {
            return new PupilJson(
                    pupil.person().id().toString(),
                    pupil.person().name(),
                    pupil.school().country(),
                    pupil.ranks(),
                    pupil.wish(),
                    pupil.locked());
        }
    }

    /** A group that works, for its members: first names and initials alone. */
    record OwnGroup(
            String id,
            String division,
            String title,
            @Nullable String topic,
            @Nullable String folder,
            List<Mate> members) {

        static OwnGroup of(GroupDetails group) {
            return new OwnGroup(
                    group.id().toString(),
                    group.division().toString(),
                    group.title(),
                    group.topic(),
                    group.folder(),
                    group.members().stream().map(Mate::of).toList());
        }
    }

    /** @param duty what the pupil looks after, or null */
    record Mate(String name, String country, @Nullable String duty) {

        static Mate of(GroupDetails.Member member) {
            var duty = member.duty();
            return new Mate(member.person().shortName(), member.school().country(), duty == null ? null : duty.name());
        }
    }
}
