package org.twinflow.planning;

import java.util.List;

/**
 * One difference between two states of a plan.
 *
 * @param code a message key; the arguments fill its placeholders: texts, ISO dates, and message keys of phases
 */
public record PlanChange(String code, ActivityId activity, List<String> arguments) {}
