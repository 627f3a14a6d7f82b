package org.twinflow.web.mobility;

import static org.twinflow.web.shell.Cells.safe;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.twinflow.access.Reader;
import org.twinflow.mobility.ExportLine;
import org.twinflow.mobility.MobilityExports;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.Page;
import org.twinflow.web.shell.CsvFile;
import org.twinflow.web.shell.Texts;

/** What is typed or loaded into the programme's Beneficiary Module, as a table and for scripts. */
@Controller
class ExportController {

    private static final List<String> COLUMNS = List.of(
            "type",
            "status",
            "sending",
            "sendingCountry",
            "receiving",
            "receivingCountry",
            "start",
            "end",
            "travelDays",
            "transport",
            "green",
            "supported",
            "participants",
            "accompanying",
            "person");

    private final MobilityExports exports;
    private final Texts texts;

    ExportController(MobilityExports exports, Texts texts) {
        this.exports = exports;
        this.texts = texts;
    }

    @GetMapping("/mobilities/{id}/beneficiary.csv")
    ResponseEntity<byte[]> csv(@PathVariable MobilityId id, Reader reader) {
        var columns = COLUMNS.stream()
                .map(column -> texts.of("mobility.export." + column))
                .toList();
        return CsvFile.of(
                "beneficiary-module.csv",
                columns,
                exports.lines(id, reader).stream().map(this::cells));
    }

    @GetMapping("/api/v1/mobilities/{id}/beneficiary")
    @ResponseBody
    Page<LineJson> json(@PathVariable MobilityId id, Reader reader) {
        return new Page<>(exports.lines(id, reader).stream().map(LineJson::of).toList(), null);
    }

    private List<String> cells(ExportLine line) {
        return Stream.of(
                        texts.of("mobility.type." + line.type()),
                        texts.of("mobility.export.status." + (line.complete() ? "COMPLETE" : "DRAFT")),
                        safe(name(line.sending())),
                        line.sending().country(),
                        safe(name(line.receiving())),
                        line.receiving().country(),
                        line.start().toString(),
                        line.end().toString(),
                        String.valueOf(line.travelDays()),
                        texts.of("mobility.transport." + line.transport()),
                        yesOrNo(line.green()),
                        yesOrNo(line.supported()),
                        String.valueOf(line.participants()),
                        String.valueOf(line.accompanying()),
                        safe(line.person()))
                .toList();
    }

    private String yesOrNo(boolean yes) {
        return texts.of("mobility.export." + (yes ? "yes" : "no"));
    }

    private static String name(SchoolSummary school) {
        return school.name() + ", " + school.city();
    }

    record LineJson(
            String type,
            String status,
            String sendingSchool,
            String receivingSchool,
            LocalDate start,
            LocalDate end,
            int travelDays,
            String transport,
            boolean green,
            boolean supported,
            int participants,
            int accompanying,
            String person) {

        static LineJson of(ExportLine line) {
            return new LineJson(
                    line.type().name(),
                    line.complete() ? "COMPLETE" : "DRAFT",
                    line.sending().id().toString(),
                    line.receiving().id().toString(),
                    line.start(),
                    line.end(),
                    line.travelDays(),
                    line.transport().name(),
                    line.green(),
                    line.supported(),
                    line.participants(),
                    line.accompanying(),
                    line.person());
        }
    }
}
