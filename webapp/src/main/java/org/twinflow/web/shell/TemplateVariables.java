package org.twinflow.web.shell;

import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template {@code ${shell}}, {@code ${ui}} and {@code ${dates}}: Thymeleaf lets few places ask a bean. */
@Configuration(proxyBeanMethods = false)
class TemplateVariables {

    TemplateVariables(ThymeleafViewResolver views, Shell shell, Ui ui, Dates dates) {
        views.setStaticVariables(Map.of("shell", shell, "ui", ui, "dates", dates));
    }
}
