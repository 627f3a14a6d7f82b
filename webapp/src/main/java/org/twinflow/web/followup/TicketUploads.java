package org.twinflow.web.followup;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twinflow.followup.FollowUp;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.security.UploadRule;

/** Who may hand in the tickets of a group, decided before the file arrives. */
@Configuration(proxyBeanMethods = false)
class TicketUploads {

    @Bean
    UploadRule ticketsOfGroup(FollowUp followUp) {
        return UploadRule.of("/mobilities/{id}/tickets", (path, reader) -> {
            var afterwards = followUp.of(new MobilityId(uuid(String.valueOf(path.get("id")))), reader);
            reader.mustBeAllowed(
                    reader.teachesIn(afterwards.mobility().project().id()));
        });
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(text);
        }
    }
}
