package org.twinflow.web.drafts;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class DraftConfiguration implements WebMvcConfigurer {

    private final SentForms sent;

    DraftConfiguration(SentForms sent) {
        this.sent = sent;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(sent);
    }
}
