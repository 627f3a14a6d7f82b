package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.disk.DiskLockingService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinflow.documents.Documents;
import org.twinflow.people.PersonId;
import org.twinflow.web.TwinflowProperties;

/**
 * Uploads that may be cut off and go on where they stopped, by the tus protocol 1.0 (tus.io). Each belongs to one person
 * and one project; for anybody else it does not exist. One that nobody goes on with is forgotten after a day.
 */
@Component
class ResumableUploads {

    private static final Logger LOG = LoggerFactory.getLogger(ResumableUploads.class);

    /** The addresses of uploads; the library takes the rest of a path for an id. */
    private static final String ADDRESSES = "/(documents/in|api/v1/projects)/[0-9a-fA-F-]{36}/(tus|uploads)";

    private static final int LOCKED = 423;

    private final TusFileUploadService tus;
    private final Path locks;

    ResumableUploads(
            Documents documents, TwinflowProperties twinflow, @Value("${twinflow.uploads.kept:24h}") Duration kept) {
        var folder = twinflow.dataDir().toAbsolutePath().resolve("tus");
        this.locks = folder.resolve("locks");
        this.tus = new TusFileUploadService()
                .withUploadUri(ADDRESSES)
                .withMaxUploadSize(documents.limit())
                .withUploadStorageService(new ResumableStore(folder))
                .withUploadLockingService(new DiskLockingService(folder.toString()))
                .withUploadExpirationPeriod(kept.toMillis())
                .disableTusExtension("concatenation");
    }

    /** Lets the library answer; another request that still writes the same upload is told as 423. */
    void process(Owner owner, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tus.process(request, response, owner.key());
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            response.setStatus(LOCKED);
        }
    }

    /** The upload at an address, if it is this owner's. */
    Optional<UploadInfo> find(Owner owner, String address) throws IOException {
        try {
            return Optional.ofNullable(tus.getUploadInfo(address, owner.key()));
        } catch (TusException busy) {
            throw new BusyException();
        }
    }

    InputStream content(Owner owner, String address) {
        try {
            return tus.getUploadedBytes(address, owner.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TusException busy) {
            throw new BusyException();
        }
    }

    void forget(Owner owner, String address) throws IOException {
        try {
            tus.deleteUpload(address, owner.key());
        } catch (TusException busy) {
            throw new BusyException();
        }
    }

    /** The library looks into a folder that is there only once somebody has sent something. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void forgetAbandoned() {
        try {
            if (Files.isDirectory(locks)) {
                tus.cleanup();
            }
        } catch (IOException e) {
            LOG.warn("Abandoned uploads could not be removed", e);
        }
    }

    /** Whose upload it is. */
    record Owner(PersonId person, UUID project) {

        String key() {
            return person + "/" + project;
        }
    }

    /** Another request is writing this upload. */
    static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
