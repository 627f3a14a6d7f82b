package org.twinflow.engine;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param key the id of its element in the model
 * @param subject the id of what its case is about
 * @param assignee the token of who has it, such as {@code person:ID}
 * @param candidates the tokens of those who may take it
 * @param formKey the page of a feature that shows it, or null when a form does
 * @param formRef the id of the form that shows it, or null when a page does
 */
public record TaskDetails(
        String id,
        String key,
        String name,
        String processKey,
        String processDefinitionId,
        String processInstanceId,
        String subject,
        @Nullable String assignee,
        Set<String> candidates,
        Instant created,
        @Nullable Instant due,
        int priority,
        @Nullable String formKey,
        @Nullable String formRef,
        @Nullable String projectId) {}
