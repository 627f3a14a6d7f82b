package org.twinflow.engine.rest;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The paths of the engine's REST API that are open: what Camunda Modeler, external workers and operators need. */
final class AllowedPaths {

    private static final String ID = "/[\\w:.%-]+";
    private static final Pattern ENGINE = Pattern.compile("^/engine/default(?=/)");

    private static final String READABLE = "deployment|process-definition|process-instance|execution|task|external-task"
            + "|variable-instance|job|job-definition|incident|history|decision-definition"
            + "|decision-requirements-definition|version";
    private static final String VARIABLES = "(/variables|/localVariables)(" + ID + "(/data)?)?";

    private static final Map<String, List<Pattern>> OPEN = Map.of(
            "GET",
            patterns("/engine", "/(" + READABLE + ")(/.*)?"),
            "POST",
            patterns(
                    "/(task|process-instance|execution|external-task|variable-instance|job|job-definition)(/count)?",
                    "/history/(process-instance|activity-instance|task|variable-instance|detail|decision-instance"
                            + "|incident|job-log|external-task-log)(/count)?",
                    "/deployment/create",
                    "/process-definition(/key)?" + ID + "/(start|submit-form)",
                    "/decision-definition(/key)?" + ID + "/evaluate",
                    "/task" + ID + "/(claim|unclaim|complete|submit-form|assignee|resolve|bpmnError|bpmnEscalation)",
                    "/(task|process-instance|execution)" + ID + VARIABLES,
                    "/external-task/fetchAndLock",
                    "/external-task" + ID + "/(complete|failure|bpmnError|unlock|extendLock|lock)",
                    "/message",
                    "/job" + ID + "/execute"),
            "PUT",
            patterns(
                    "/(task|process-instance|execution)" + ID + VARIABLES,
                    "/(process-instance|process-definition|job)" + ID + "/suspended",
                    "/(job|external-task)" + ID + "/(retries|priority)",
                    "/job" + ID + "/duedate",
                    "/incident" + ID + "/annotation"),
            "DELETE",
            patterns(
                    "/process-instance" + ID,
                    "/(task|process-instance|execution)" + ID + VARIABLES,
                    "/incident" + ID + "(/annotation)?"));

    private AllowedPaths() {}

    static boolean allow(String method, String path) {
        var plain = plain(path);
        return !plain.contains("..")
                && !plain.contains(";")
                && !plain.contains("//")
                && OPEN.getOrDefault("HEAD".equals(method) ? "GET" : method, List.of()).stream()
                        .anyMatch(open -> open.matcher(plain).matches());
    }

    /** The path without the name of the only engine and without a last slash. */
    static String plain(String path) {
        var named = ENGINE.matcher(path).replaceFirst("");
        return named.length() > 1 && named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
    }

    private static List<Pattern> patterns(String... patterns) {
        return Stream.of(patterns).map(Pattern::compile).toList();
    }
}
