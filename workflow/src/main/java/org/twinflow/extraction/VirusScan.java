package org.twinflow.extraction;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twinflow.documents.Readings;
import org.twinflow.documents.ScanGate;

/** Has each file looked at by ClamAV before anything else is done with it, where that is wanted. */
@Component
class VirusScan implements ScanGate {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final int ATTEMPTS = 3;

    private final Readings readings;
    private final ScanProperties properties;
    private final Clamd clamd;

    VirusScan(Readings readings, ScanProperties properties) {
        this.readings = readings;
        this.properties = properties;
        this.clamd = new Clamd(properties.clamd(), properties.timeout());
    }

    /**
     * What is to be said of a file.
     *
     * @throws ScannerAwayException if the file has to wait for the scanner
     * @throws ScannerSlowException if it has to be tried again
     */
    Verdict look(Assignment work) throws IOException, InterruptedException {
        if (!isOn()) {
            return Verdict.CLEAN;
        }
        try (var content = readings.open(work.document(), work.version())) {
            return Verdict.of(clamd.scan(content.stream()));
        } catch (ScannerAwayException e) {
            if (waits()) {
                throw e;
            }
            LOG.warn("{} version {} is not looked at: {}", work.document(), work.version(), e.getMessage());
            return Verdict.MISSED;
        } catch (ScannerSlowException e) {
            if (work.attempt() < ATTEMPTS) {
                throw e;
            }
            return waits() ? Verdict.UNFINISHED : Verdict.TOO_LARGE;
        }
    }

    /** Who looks at files, and whether it answers. */
    ScannerState state() {
        if (!isOn()) {
            return ScannerState.OFF;
        }
        try {
            return new ScannerState(true, clamd.version());
        } catch (IOException e) {
            return new ScannerState(true, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ScannerState(true, "");
        }
    }

    @Override
    public boolean comesFirst() {
        return isOn() && waits();
    }

    private boolean isOn() {
        return !properties.clamd().isBlank();
    }

    private boolean waits() {
        return properties.whenDown() == ScanProperties.WhenDown.WAIT;
    }
}
