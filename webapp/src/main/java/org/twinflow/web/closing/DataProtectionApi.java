package org.twinflow.web.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.closing.DataProtection;
import org.twinflow.closing.PurgeSheet;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;

/** What is kept and deleted, for data protection officers and their machines. */
@RestController
@RequestMapping("/api/v1/data-protection")
class DataProtectionApi {

    private final DataProtection protection;

    DataProtectionApi(DataProtection protection) {
        this.protection = protection;
    }

    @GetMapping
    Page<SheetJson> list(Reader reader) {
        return new Page<>(protection.of(reader).stream().map(SheetJson::of).toList(), null);
    }

    @GetMapping("/{project}")
    OneJson get(@PathVariable ProjectId project, Reader reader) {
        return new OneJson(SheetJson.of(protection.get(project, reader)), protection.lines(project, reader));
    }

    /** A project as machines read it. */
    record SheetJson(
            UUID project,
            String title,
            String status,
            LocalDate end,
            List<String> schools,
            List<PurgeSheet.Kept> kept,
            List<PurgeSheet.Deleted> deleted,
            @Nullable String closing,
            @Nullable Instant closedAt,
            @Nullable Instant certifiedAt) {

        static SheetJson of(PurgeSheet sheet) {
            var state = sheet.state();
            return new SheetJson(
                    sheet.project().id(),
                    sheet.title(),
                    sheet.status().name(),
                    sheet.end(),
                    sheet.schools().stream().map(school -> school.name()).toList(),
                    sheet.kept(),
                    sheet.deleted(),
                    state == null ? null : state.name(),
                    sheet.closedAt(),
                    sheet.certified());
        }
    }

    /** A project with the papers that were deleted, one by one. */
    record OneJson(SheetJson sheet, List<PurgeSheet.Line> lines) {}
}
