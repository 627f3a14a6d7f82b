package org.twinflow.web.journeys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twinflow.journeys.LogEntryId;
import org.twinflow.journeys.TravelLog;
import org.twinflow.journeys.TravelPictures;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.security.UploadRule;

/** The addresses of the travel log that take pictures, and who may send them. */
@Configuration(proxyBeanMethods = false)
class PictureUploads {

    @Bean
    UploadRule pictureByTeacher(TravelLog log) {
        return UploadRule.of(
                "/mobilities/{id}/log", (path, reader) -> log.mustWrite(new MobilityId(id(path.get("id"))), reader));
    }

    @Bean
    UploadRule pictureByTraveller(TravelLog log) {
        return UploadRule.of(
                "/family/{id}/log", (path, reader) -> log.mustWrite(new DossierId(id(path.get("id"))), reader));
    }

    @Bean
    UploadRule pictureByScript(TravelPictures pictures) {
        return UploadRule.of(
                "/api/v1/log-entries/{id}/picture",
                (path, reader) -> pictures.mustPut(new LogEntryId(id(path.get("id"))), reader));
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(String.valueOf(text));
        }
    }
}
