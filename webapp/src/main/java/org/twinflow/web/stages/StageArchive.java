package org.twinflow.web.stages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import org.springframework.web.util.UriUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.twinflow.access.Reader;
import org.twinflow.documents.OpenContent;
import org.twinflow.pages.Markdown;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.stages.HeldDocument;
import org.twinflow.stages.HeldPage;
import org.twinflow.stages.StageDetails;
import org.twinflow.stages.Stages;
import org.twinflow.transfers.Bundles;
import org.twinflow.transfers.EntryNames;
import org.twinflow.transfers.SummedArchive;
import org.twinflow.web.errors.Reasons;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.stages.StageJson.WholeJson;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a stage as a folder that can be read without us: a page, the files, the same for programs, and their sums. */
@Component
class StageArchive {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Stages stages;
    private final SpringTemplateEngine templates;
    private final Dates dates;
    private final Reasons reasons;

    StageArchive(Stages stages, SpringTemplateEngine templates, Dates dates, Reasons reasons) {
        this.stages = stages;
        this.templates = templates;
        this.dates = dates;
        this.reasons = reasons;
    }

    /** A document and where it lies in the archive, null where it could not be put there. */
    public record Paper(HeldDocument held, @Nullable String path) {}

    /** A page with its text as HTML, and where its pictures and files lie. */
    public record Sheet(HeldPage held, String html, Map<String, String> files) {}

    /** What programs read. */
    record Data(WholeJson stage, Map<String, String> documents) {}

    void write(StageDetails stage, ProjectSummary project, String name, Reader reader, OutputStream out)
            throws IOException {
        try (var archive = new SummedArchive(StreamUtils.nonClosing(out), name)) {
            var names = new EntryNames();
            var missing = new ArrayList<String>();
            var papers = new ArrayList<Paper>();
            for (var held : stage.documents()) {
                var path = names.next("documents/" + held.folder(), held.filename());
                var copied = held.isKept()
                        && copy(
                                path,
                                archive,
                                missing,
                                () -> stages.content(stage.stage().id(), held.id(), reader));
                papers.add(new Paper(held, copied ? path : null));
            }
            var sheets = new ArrayList<Sheet>();
            for (var held : stage.pages()) {
                sheets.add(new Sheet(
                        held,
                        Markdown.html(held.then().text().body()),
                        files(stage, held, names, archive, missing, reader)));
            }
            archive.text("index.html", index(stage, project, papers, sheets));
            archive.text("site.css", style());
            archive.text("stage.json", JSON.writeValueAsString(new Data(WholeJson.of(stage), paths(papers))));
            if (!missing.isEmpty()) {
                archive.text(Bundles.MISSING, String.join("\r\n", missing) + "\r\n");
            }
            archive.finish();
        }
    }

    private Map<String, String> files(
            StageDetails stage,
            HeldPage held,
            EntryNames names,
            SummedArchive archive,
            List<String> missing,
            Reader reader)
            throws IOException {
        var page = held.then().id();
        var files = new LinkedHashMap<String, String>();
        for (var shown : held.then().text().exhibits()) {
            var document = shown.document();
            try (var content = stages.pageFile(stage.stage().id(), page, document, false, reader)) {
                var path = names.next("pages/" + page, content.filename());
                if (copy(path, archive, missing, () -> content)) {
                    files.put(document.toString(), path);
                }
            } catch (NotFoundException gone) {
                missing.add(held.then().text().title() + ": " + reasons.of(gone));
            }
        }
        return files;
    }

    private boolean copy(String path, SummedArchive archive, List<String> missing, Supplier<OpenContent> source)
            throws IOException {
        try (var content = source.get()) {
            archive.copy(path, content.stream());
            return true;
        } catch (NotFoundException | ForbiddenException | RefusedException why) {
            missing.add(path + ": " + reasons.of(why));
            return false;
        }
    }

    private String index(StageDetails stage, ProjectSummary project, List<Paper> papers, List<Sheet> sheets) {
        var context = new Context(LocaleContextHolder.getLocale());
        context.setVariable("stage", stage);
        context.setVariable("project", project);
        context.setVariable("papers", papers);
        context.setVariable("sheets", sheets);
        context.setVariable("dates", dates);
        context.setVariable("site", this);
        context.setVariable("lang", LocaleContextHolder.getLocale().getLanguage());
        return templates.process("stages/archive", context);
    }

    /** The address of a file in the archive, from its page. */
    public String link(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> UriUtils.encodePathSegment(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    private static Map<String, String> paths(List<Paper> papers) {
        var paths = new LinkedHashMap<String, String>();
        for (var paper : papers) {
            if (paper.path() != null) {
                paths.put(paper.held().id().toString(), paper.path());
            }
        }
        return paths;
    }

    private static String style() throws IOException {
        return new ClassPathResource("templates/exports/site.css").getContentAsString(StandardCharsets.UTF_8);
    }
}
