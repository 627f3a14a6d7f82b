package org.twinflow.web.mobility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.web.security.UploadRule;

/** The addresses of this feature that take files, and who may send them. */
@Configuration(proxyBeanMethods = false)
class PaperUploads {

    @Bean
    UploadRule paperByScript(Dossiers dossiers) {
        return UploadRule.of("/api/v1/dossiers/{id}/items/{paper}/submissions", toDossier(dossiers));
    }

    @Bean
    UploadRule paperBySchool(Dossiers dossiers) {
        return UploadRule.of("/dossiers/{id}/items/{paper}/submissions", toDossier(dossiers));
    }

    @Bean
    UploadRule paperByFamily(Dossiers dossiers) {
        return UploadRule.of("/family/{id}/{paper}", toDossier(dossiers));
    }

    private static UploadRule.Check toDossier(Dossiers dossiers) {
        return (path, reader) -> dossiers.maySubmit(
                new DossierId(MobilityPages.uuid(path.get("id"))),
                MobilityPages.paper(String.valueOf(path.get("paper"))),
                reader);
    }
}
