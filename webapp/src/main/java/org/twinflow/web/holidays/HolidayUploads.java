package org.twinflow.web.holidays;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twinflow.holidays.Holidays;
import org.twinflow.web.security.UploadRule;

@Configuration(proxyBeanMethods = false)
class HolidayUploads {

    @Bean
    UploadRule holidayFiles() {
        return UploadRule.of(
                "/planning/holidays/import", (variables, reader) -> reader.mustBeAllowed(Holidays.mayChange(reader)));
    }
}
