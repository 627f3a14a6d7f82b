package org.twinflow.web.invitations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.invitations.InvitationId;
import org.twinflow.invitations.InvitationSummary;
import org.twinflow.invitations.Invitations;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;
import org.twinflow.web.TwinflowProperties;
import org.twinflow.web.limits.Costly;
import org.twinflow.web.limits.Costly.Work;

/** Invitations for machines. */
@RestController
@RequestMapping("/api/v1")
class InvitationApi {

    private final Invitations invitations;
    private final TwinflowProperties twinflow;

    InvitationApi(Invitations invitations, TwinflowProperties twinflow) {
        this.invitations = invitations;
        this.twinflow = twinflow;
    }

    @GetMapping("/projects/{id}/invitations")
    Page<Row> list(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(invitations.of(id, reader).stream().map(Row::of).toList(), null);
    }

    /** Answers the link, the only time that it is shown. */
    @PostMapping("/projects/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> invite(@PathVariable ProjectId id, @RequestBody Wanted wanted, Reader reader) {
        var form = new InvitationForm(
                wanted.label(),
                wanted.role(),
                wanted.school(),
                String.valueOf(wanted.days() == null ? InvitationForm.USUAL_DAYS : wanted.days()));
        return Map.of("link", InvitationController.link(twinflow, invitations.invite(id, form.invitation(), reader)));
    }

    @PostMapping("/projects/{id}/invitations/{invitation}/revoke")
    Page<Row> revoke(@PathVariable ProjectId id, @PathVariable InvitationId invitation, Reader reader) {
        invitations.revoke(id, invitation, reader);
        return list(id, reader);
    }

    /** Accepts for the person who asks; the secret is the last part of the link. */
    @Costly(Work.JOINING)
    @PostMapping("/invitations/accept")
    Map<String, String> accept(@RequestBody Accepted accepted, Reader reader) {
        var secret = accepted.secret() == null ? "" : accepted.secret();
        return Map.of("project", invitations.accept(secret, reader).toString());
    }

    /** What a machine sends to invite. */
    record Wanted(
            @Nullable String label,
            @Nullable String role,
            @Nullable String school,
            @Nullable Integer days) {}

    /** What a machine sends to accept. */
    record Accepted(@Nullable String secret) {}

    /** An invitation as machines read it. */
    record Row(
            String id, String label, String role, @Nullable String school, String state, String expiresAt) {

        static Row of(InvitationSummary invitation) {
            var school = invitation.school();
            return new Row(
                    invitation.id().toString(),
                    invitation.label(),
                    invitation.role().name(),
                    school == null ? null : school.id().toString(),
                    invitation.state().name(),
                    invitation.expiresAt().toString());
        }
    }
}
