package org.twinflow.endorsements;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * The signatures under a paper of a group, as they stand with one reader.
 *
 * @param title of the mobility
 * @param version of the paper that is signed
 * @param hash SHA-256 of its file
 * @param note why it went back, empty if it did not
 * @param signers for whom somebody signs here
 * @param inInk the other schools whose heads sign it: they have no account here, so whoever checks the paper looks for it
 * @param toSign what the reader may sign now, null for nothing
 * @param mayTakeBack whether the reader has signed and may take it back
 */
public record Endorsement(
        EndorsementId id,
        DossierId dossier,
        MobilityId mobility,
        String title,
        Paper paper,
        int version,
        String hash,
        Standing standing,
        PersonSummary handedInBy,
        Instant askedAt,
        String note,
        List<Signer> signers,
        List<SchoolSummary> inInk,
        @Nullable ToSign toSign,
        boolean mayTakeBack) {

    public Endorsement {
        signers = List.copyOf(signers);
        inInk = List.copyOf(inInk);
    }

    /**
     * A school for which somebody signs.
     *
     * @param host whether it hosts
     * @param person who has signed, null as long as nobody has
     */
    public record Signer(
            SchoolSummary school,
            boolean host,
            @Nullable PersonSummary person,
            @Nullable Instant at) {}

    /**
     * What is signed, in the language of the reader as far as it is known here.
     *
     * @param hash SHA-256 of the words
     */
    public record ToSign(SchoolSummary school, String words, String hash, String language) {

        /** Paragraph by paragraph. */
        public List<String> paragraphs() {
            return Arrays.stream(words.split("\\R+"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    public long signed() {
        return signers.stream().filter(signer -> signer.person() != null).count();
    }

    /** Whether somebody still has to sign. */
    public boolean isWaiting() {
        return standing == Standing.ASKED;
    }
}
