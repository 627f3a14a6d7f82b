package org.twinflow.web.files;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.twinflow.documents.Tickets;
import org.twinflow.web.FilesHost;
import org.twinflow.web.TwinflowProperties;
import org.twinflow.web.security.Readers;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean
    FilesHost filesHost(FilesProperties files, TwinflowProperties twinflow) {
        return FilesHost.of(files.url(), twinflow.publicUrl());
    }

    @Bean
    Arrivals arrivals() {
        return new Arrivals();
    }

    /** Before anything else looks at a request, also before the security filters. */
    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(
            FilesHost host, Tickets tickets, Readers readers, Arrivals arrivals, MessageSource messages) {
        var registration = new FilterRegistrationBean<>(new HostFilter(host, tickets, readers, arrivals, messages));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
