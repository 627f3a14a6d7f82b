package org.twinflow.indicators;

import java.util.List;
import org.twinflow.projects.ProjectSummary;

/** The figures of one project, each kind once, in their order. */
public record ProjectIndicators(ProjectSummary project, List<Indicator> indicators) {

    public Indicator of(IndicatorKind kind) {
        return indicators.get(kind.ordinal());
    }
}
