package org.twinflow.planning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a plan is advised by.
 *
 * @param quietWeeks for how many weeks of school a project may do nothing online before its coordinator is told
 * @param commonHours how many hours of the school day the schools of an online activity should have in common
 */
@ConfigurationProperties("twinflow.planning")
public record PlanningProperties(
        @DefaultValue("3") int quietWeeks,
        @DefaultValue("4") int commonHours) {}
