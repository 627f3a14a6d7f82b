package org.twinflow.indicators;

/** What is counted. */
public enum IndicatorKind {
    /** Of the tasks that were due, those that were done by then; by month. */
    TASKS_ON_TIME(Measure.SHARE),
    /** Tasks that are open now, by how old they are; the part is late. */
    OPEN_TASKS(Measure.COUNT),
    /** Of the activities of the plan that were to end, those that were done by then; by phase. */
    PLAN_KEPT(Measure.SHARE),
    /** Of the pupils of the project, those who did something in it; by whether they travel. */
    PUPILS_ACTIVE(Measure.SHARE),
    /** Of the talks in which somebody answered, those between people of two countries or more; by place. */
    TALKS_MIXED(Measure.SHARE),
    /** Of the travellers, those whose papers were all settled thirty days before the journey; by journey. */
    DOSSIERS_READY(Measure.SHARE),
    /** Of the papers that were looked at, those that were sent back; by reason. */
    PAPERS_RETURNED(Measure.SHARE),
    /** Of the consents that were asked for, those that are there; by paper. */
    CONSENTS(Measure.SHARE),
    /** Of the journeys whose thirty days after the return are over, those of which was told online by then; by journey. */
    RESTITUTIONS(Measure.SHARE),
    /** Pages that everybody reads now, by the month since which. */
    PAGES_PUBLIC(Measure.COUNT),
    /** How many days a decision on a label took, in the middle; by length. */
    LABEL_DAYS(Measure.DAYS),
    /** Entries to competitions, by category. */
    ENTRIES(Measure.COUNT),
    /** Of the papers whose time was over, those that were deleted by the next night; by class. */
    PURGED_ON_TIME(Measure.SHARE);

    /** How the figure is read. */
    public enum Measure {
        SHARE,
        COUNT,
        DAYS
    }

    private final Measure measure;

    IndicatorKind(Measure measure) {
        this.measure = measure;
    }

    public Measure measure() {
        return measure;
    }
}
