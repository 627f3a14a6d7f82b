package org.twinflow.web.security;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twinflow.web.TwinflowProperties;

@Configuration(proxyBeanMethods = false)
class CookieConfiguration {

    /** A session's cookie never travels in clear, but on this machine itself. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(TwinflowProperties twinflow) {
        return server -> server.getSettings().getSession().getCookie().setSecure(!twinflow.isLocal());
    }
}
