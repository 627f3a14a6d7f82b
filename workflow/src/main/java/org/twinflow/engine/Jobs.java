package org.twinflow.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.twinflow.shared.NotFoundException;

/** The steps that the engine runs by itself: deeds and timers. Each runs in a transaction of its own. */
@Service
public class Jobs {

    private static final int AT_ONCE = 100;

    private final ManagementService management;
    private final RuntimeService runtime;

    Jobs(@Lazy ManagementService management, @Lazy RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /**
     * Runs what is due, here and now, until nothing is; a failing job fails the caller.
     *
     * @return how many ran
     */
    public int runDue() {
        int ran = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            for (var job : due) {
                management.executeJob(job.getId());
                ran++;
            }
        }
        return ran;
    }

    /** Lets the timers of a case go off that wait at the element, whenever they are due. */
    public void ringTimers(String processKey, String subject, String element) {
        var timers = cases(processKey, subject).stream()
                .flatMap(id -> query().processInstanceId(id).timers().activityId(element).list().stream())
                .toList();
        timers.forEach(timer -> management.executeJob(timer.getId()));
    }

    /** Reckons anew when the timers of a case go off, from what its variables say now. */
    public void resetTimers(String processKey, String subject) {
        cases(processKey, subject).stream()
                .flatMap(id -> query().processInstanceId(id).timers().list().stream())
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    /** The newest jobs that have failed, whether they will be tried again or not. */
    public List<FailedJob> failed() {
        return query().withException().orderByJobDuedate().desc().listPage(0, AT_ONCE).stream()
                .map(this::describe)
                .toList();
    }

    /** How many jobs have no attempt left and wait for somebody. */
    public long incidents() {
        return query().noRetriesLeft().count();
    }

    /** Gives a failed job one more attempt, at once. */
    public void retry(String jobId) {
        if (query().jobId(jobId).count() == 0) {
            throw new NotFoundException(jobId);
        }
        management.setJobRetries(1).jobId(jobId).dueDate(null).execute();
    }

    private List<Job> due() {
        return query().executable().active().listPage(0, AT_ONCE).stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
    }

    private List<String> cases(String processKey, String subject) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(subject)
                .list()
                .stream()
                .map(found -> found.getId())
                .toList();
    }

    private FailedJob describe(Job job) {
        return new FailedJob(
                job.getId(),
                job.getProcessDefinitionKey(),
                job.getProcessInstanceId(),
                subject(job.getProcessInstanceId()),
                job.getFailedActivityId(),
                job.getExceptionMessage(),
                job.getRetries(),
                job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }

    private String subject(@Nullable String processInstanceId) {
        var found = processInstanceId == null
                ? null
                : runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult();
        return found == null ? "" : Objects.toString(found.getBusinessKey(), "");
    }

    private JobQuery query() {
        return management.createJobQuery();
    }
}
