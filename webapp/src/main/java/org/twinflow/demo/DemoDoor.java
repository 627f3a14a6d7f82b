package org.twinflow.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Role;
import org.twinflow.web.shell.DoorHint;

/** Shows the accounts of the demonstration at the door. */
@Component
@Profile("demo")
class DemoDoor implements DoorHint {

    private static final List<Account> ACCOUNTS = List.of(
            new Account("coordinator", Role.COORDINATOR),
            new Account("teacher", Role.TEACHER),
            new Account("partner", Role.TEACHER),
            new Account("head", Role.HEAD),
            new Account("host", Role.HOST_TEACHER),
            new Account("pupil", Role.PUPIL),
            new Account("pupil2", Role.PUPIL),
            new Account("pupiladmin", Role.PUPIL_ADMIN),
            new Account("family", Role.GUARDIAN),
            new Account("family2", Role.GUARDIAN),
            new Account("officer", Role.LABEL_OFFICER),
            new Account("dataprotection", Role.DATA_PROTECTION_OFFICER),
            new Account("reviewer1", Role.REVIEWER),
            new Account("reviewer2", Role.REVIEWER),
            new Account("reviewer3", Role.REVIEWER),
            new Account("juror1", Role.JUROR),
            new Account("juror2", Role.JUROR),
            new Account("jurychair", Role.JURY_CHAIR),
            new Account("admin", Role.ADMINISTRATOR),
            new Account("admin2", Role.ADMINISTRATOR));

    @Override
    public void show(Model model) {
        model.addAttribute("demoAccounts", ACCOUNTS);
        model.addAttribute("demoPassword", DemoPeople.PASSWORD);
    }

    /** @param role a token, such as {@code host-teacher} */
    record Account(String username, String role) {

        Account(String username, Role role) {
            this(username, role.token());
        }
    }
}
