package org.twinflow.web.groups;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twinflow.groups.GroupId;
import org.twinflow.groups.GroupPapers;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.security.UploadRule;

/** Who may send files to a group. */
@Configuration(proxyBeanMethods = false)
class GroupUploads {

    @Bean
    UploadRule paperOfGroup(GroupPapers papers) {
        return UploadRule.of(
                "/projects/{slug}/groups/g/{group}/files",
                (path, reader) -> papers.mayHandIn(id(String.valueOf(path.get("group"))), reader));
    }

    private static GroupId id(String text) {
        try {
            return GroupId.of(text);
        } catch (IllegalArgumentException nonsense) {
            throw new NotFoundException(text);
        }
    }
}
