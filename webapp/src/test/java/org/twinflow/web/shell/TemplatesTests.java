package org.twinflow.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z:]+(?:\\s+[\\w:.-]+(?:=\"[^\"]*\")?)*\\s*/?>");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless)=");

    /** Thymeleaf replaces a tag before it asks its condition, which is then never asked. */
    @Test
    void askNoConditionBesideWhatIsReplaced() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            var templates =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates).hasSizeGreaterThan(50);
            assertThat(templates)
                    .allSatisfy(file -> assertThat(tags(Files.readString(file)))
                            .filteredOn(tag -> tag.contains("th:replace="))
                            .noneMatch(tag -> CONDITION.matcher(tag).find()));
        }
    }

    private static List<String> tags(String template) {
        return TAG.matcher(template).results().map(MatchResult::group).toList();
    }
}
