package org.twinflow.notifications;

/** What a notice tells of, and by which way it comes unless the person wants another. */
public enum NoticeKind {
    /** A task is the person's own. */
    TASK_ASSIGNED(Channel.DIGEST),
    /** One of several may take a task. */
    TASK_OFFERED(Channel.APP),
    /** Work has come back with a word on what is missing. */
    TASK_RETURNED(Channel.MAIL),
    /** A task is due on another day than before. */
    TASK_MOVED(Channel.DIGEST),
    /** A task is due soon, today or since some days; at most as loud as the ladder says. */
    REMINDER(Channel.MAIL),
    /** What others have let run late. */
    ESCALATION(Channel.MAIL),
    PLAN_TO_AGREE(Channel.MAIL),
    PLAN_PUBLISHED(Channel.DIGEST),
    /** The plan has become another while a group is away. */
    PLAN_CHANGED_AWAY(Channel.MAIL),
    /** The votes on proposed tasks are counted. */
    VOTE_COUNTED(Channel.DIGEST),
    HOST_ASKED(Channel.MAIL),
    PAPER_RETURNED(Channel.MAIL),
    /** Nobody stands behind a paper any more: a consent was taken back, an agreement changed. */
    PAPER_RECALLED(Channel.MAIL),
    /** A participant report is still owed after a journey. */
    REPORT_WANTED(Channel.MAIL),
    DEPARTURE_AUTHORISED(Channel.MAIL),
    LABEL_DECIDED(Channel.MAIL),
    CONTEST_RESULT(Channel.MAIL),
    APPROVAL_ASKED(Channel.MAIL),
    APPROVAL_ENDED(Channel.DIGEST),
    /** Somebody calls the person in what is said about a task. */
    MENTIONED(Channel.MAIL),
    /** What the person asked because of a task has an answer. */
    QUESTION_ANSWERED(Channel.MAIL),
    MEMBER_ADMITTED(Channel.DIGEST),
    /** A colleague has told the teachers of the project something. */
    NOTE_POSTED(Channel.DIGEST),
    /** A meeting online has its time. */
    MEETING_ARRANGED(Channel.MAIL),
    /** A meeting that had its time does not take place. */
    MEETING_CALLED_OFF(Channel.MAIL),
    /** A document is shown to the person that was not before. */
    DOCUMENT_SHARED(Channel.DIGEST),
    /** There is something new for a question that the person keeps. */
    SEARCH_NEWS(Channel.DIGEST),
    /** Pupils may say what they wish to work on. */
    WISHES_OPENED(Channel.DIGEST),
    /** The groups of a project begin to work. */
    GROUPS_PUBLISHED(Channel.DIGEST),
    /** A page that its author had somebody look at can be read. */
    PAGE_SHOWN(Channel.DIGEST),
    /** A page came back to its author, who is told why. */
    PAGE_RETURNED(Channel.MAIL),
    /** Nothing has happened in the project for a fortnight. */
    PROJECT_SILENT(Channel.DIGEST),
    /** What the week brought in the project. */
    PROJECT_WEEK(Channel.DIGEST),
    /** What became of the founding of a project, for those who found it. */
    FOUNDING_MOVED(Channel.MAIL),
    /** A national service lets a founding wait. */
    FOUNDING_OVERDUE(Channel.MAIL),
    /** The person does for a while what a colleague has to do. */
    DEPUTY_NAMED(Channel.MAIL),
    /** A message about a journey is there. */
    CIRCULAR(Channel.MAIL),
    /** Something went wrong on a journey, and was settled there. */
    INCIDENT(Channel.MAIL),
    /** Something went wrong on a journey and somebody has to help: told at once, whatever the hour. */
    INCIDENT_URGENT(Channel.MAIL),
    /** Mail to the person comes back. */
    ADDRESS_FAILED(Channel.APP);

    private final Channel usual;

    NoticeKind(Channel usual) {
        this.usual = usual;
    }

    /** The way unless the person has chosen one. */
    public Channel usual() {
        return usual;
    }

    /** Whether somebody may not want to hear of it: who answers for others hears of what they let run late. */
    public boolean mayBeSilent() {
        return this != ESCALATION && this != INCIDENT && !isUrgent();
    }

    /** Whether it is told at once, as loudly as can be, also to those who want to be left in peace. */
    public boolean isUrgent() {
        return this == INCIDENT_URGENT;
    }
}
