package org.twinflow.labels;

import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;

/** Who may see an application and who may judge it; the one place that says so. */
@Component
class LabelAccess {

    /** The applicant, the project's coordinators and, once it is sent, the officers of the country. */
    boolean mayRead(LabelApplication application, Reader reader) {
        return isApplicant(application, reader)
                || reader.coordinates(application.project().id())
                || isOfficer(application, reader);
    }

    boolean isApplicant(LabelApplication application, Reader reader) {
        return application.applicant().equals(reader.person());
    }

    /** An officer who is in the project is no officer of its application. */
    boolean isOfficer(LabelApplication application, Reader reader) {
        return application.submittedAt() != null
                && reader.has(Role.LABEL_OFFICER, Scope.country(application.country()))
                && !reader.isInProject(application.project().id())
                && !isApplicant(application, reader);
    }

    void mustBeOfficer(LabelApplication application, Reader reader) {
        reader.mustSee(mayRead(application, reader), application.id());
        reader.mustBeAllowed(isOfficer(application, reader));
    }
}
