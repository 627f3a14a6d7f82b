package org.twinflow.web.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Forecast;
import org.twinflow.mobility.Forecasts;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.PaperReadings;
import org.twinflow.mobility.Reading;
import org.twinflow.web.ETags;

/** What was read on papers, what the rules say to it, and whose papers end too early, for scripts. */
@RestController
@RequestMapping("/api/v1")
class ReadingApi {

    private final PaperReadings readings;
    private final Forecasts forecasts;
    private final Dossiers dossiers;
    private final PaperNames names;

    ReadingApi(PaperReadings readings, Forecasts forecasts, Dossiers dossiers, PaperNames names) {
        this.readings = readings;
        this.forecasts = forecasts;
        this.dossiers = dossiers;
        this.names = names;
    }

    @GetMapping("/dossiers/{id}/items/{paper}/facts")
    ResponseEntity<ReadingJson> get(
            @PathVariable DossierId id, @PathVariable Paper paper, Reader reader, Locale locale) {
        return ResponseEntity.ok()
                .eTag(ETags.of(version(id, paper, reader)))
                .body(json(readings.of(id, paper, reader), locale));
    }

    /** The version that was read stands in {@code If-Match}; without it the latest is meant. */
    @PutMapping("/dossiers/{id}/items/{paper}/facts")
    ResponseEntity<ReadingJson> put(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FactsForm wanted,
            Reader reader,
            Locale locale) {
        var version = version(id, paper, reader);
        ETags.require(ifMatch, version);
        readings.state(id, paper, version, wanted.facts(), reader);
        return get(id, paper, reader, locale);
    }

    @GetMapping("/mobilities/{id}/forecast")
    ForecastJson forecast(
            @PathVariable MobilityId id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay,
            Reader reader) {
        return ForecastJson.of(forecasts.of(id, lastDay, reader));
    }

    private int version(DossierId id, Paper paper, Reader reader) {
        return dossiers.get(id, reader).paper(paper).item().version();
    }

    private ReadingJson json(Reading reading, Locale locale) {
        var facts = reading.facts();
        var advice = reading.advice();
        var proposed = reading.proposed();
        return new ReadingJson(
                facts.holder(),
                facts.issuer(),
                facts.signer(),
                facts.issuedOn(),
                facts.expiresOn(),
                facts.signedOn(),
                facts.marks().stream().map(Enum::name).sorted().toList(),
                reading.statedBy() == null ? null : reading.statedBy().id().toString(),
                advice == null ? null : advice.verdict().name(),
                advice == null ? null : advice.reason(),
                advice == null ? null : names.advice(advice, locale),
                reading.checks().stream()
                        .map(check -> new CheckJson(
                                check.kind().name(),
                                check.verdict().name(),
                                check.arguments().stream()
                                        .map(Objects::toString)
                                        .toList(),
                                check.other() == null ? null : check.other().name()))
                        .toList(),
                new ProposalJson(
                        proposed.holder(),
                        proposed.issuer(),
                        proposed.issuedOn(),
                        proposed.expiresOn(),
                        proposed.signedOn()));
    }

    /** What was read, and what the rules say: advice, the decision is a person's. */
    record ReadingJson(
            String holder,
            String issuer,
            String signer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate signedOn,
            List<String> marks,
            @Nullable String statedBy,
            @Nullable String advice,
            @Nullable String reason,
            @Nullable String words,
            List<CheckJson> checks,
            ProposalJson proposed) {}

    /** What was seen on the paper while it was read; empty once somebody has written down what stands on it. */
    record ProposalJson(
            String holder,
            String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate signedOn) {}

    record CheckJson(
            String kind,
            String verdict,
            List<String> arguments,
            @Nullable String otherPaper) {}

    record ForecastJson(LocalDate lastDay, int travellers, List<InvalidJson> invalid) {

        record InvalidJson(String dossierId, List<String> papers) {}

        static ForecastJson of(Forecast forecast) {
            return new ForecastJson(
                    forecast.lastDay(),
                    forecast.travellers(),
                    forecast.invalid().stream()
                            .map(row -> new InvalidJson(
                                    row.dossier().toString(),
                                    row.papers().stream().map(Enum::name).toList()))
                            .toList());
        }
    }
}
