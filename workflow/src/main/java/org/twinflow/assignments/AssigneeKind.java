package org.twinflow.assignments;

/** Who a task is given to. */
public enum AssigneeKind {
    /** One member of the project. */
    PERSON,
    /** All who have one role in the project, or a group of pupils; whoever takes it does it. */
    GROUP,
    /** The teachers of one school; whoever takes it does it. */
    SCHOOL,
    /** The teachers of every school of the project; it is done once in each. */
    ALL_SCHOOLS
}
