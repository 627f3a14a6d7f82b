package org.twinflow.planning;

import java.util.List;

/**
 * Why a plan cannot be shown to the partners yet.
 *
 * @param code a message key; the arguments fill its placeholders
 * @param activities the activities it is about
 */
public record Conflict(String code, List<ActivityId> activities, List<String> arguments) {}
