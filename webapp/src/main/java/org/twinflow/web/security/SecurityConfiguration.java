package org.twinflow.web.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.twinflow.access.Role;
import org.twinflow.audit.Audit;
import org.twinflow.web.FilesHost;

/** Nobody may do anything unless it says so here; what a person may see is then up to the features. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String[] PUBLIC = {
        "/sign-in",
        "/set-up",
        "/preferences",
        "/verify/**",
        "/p",
        "/p/**",
        "/mail/unsubscribe/*",
        "/join/*",
        "/join/*/register",
        "/help",
        "/error",
        "/css/**",
        "/js/**",
        "/img/**",
        "/fonts/**",
        "/vendor/**",
        "/webjars/**",
        "/favicon.ico",
        "/favicon.svg"
    };

    private final Accounts accounts;
    private final SignInLimits limits;
    private final Audit audit;
    private final Readers readers;
    private final UploadGate uploads;
    private final FilesHost files;
    private final Headers headers;

    SecurityConfiguration(
            Accounts accounts,
            SignInLimits limits,
            Audit audit,
            Readers readers,
            List<UploadRule> rules,
            MultipartProperties multipart,
            SpoolRoom room,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors,
            LocaleResolver languages,
            FilesHost files) {
        this.accounts = accounts;
        this.limits = limits;
        this.audit = audit;
        this.readers = readers;
        this.files = files;
        this.headers = new Headers(files);
        this.uploads = new UploadGate(readers, rules, multipart, room, errors, languages);
    }

    /** Nobody signs in on the files host: a filter before this has read the ticket, and a service is asked behind it. */
    @Bean
    @Order(0)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher(files::isAt)
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .logout(form -> form.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusal ->
                        refusal.authenticationEntryPoint(Refusals::missing).accessDeniedHandler(Refusals::missing))
                .authorizeHttpRequests(requests -> requests.requestMatchers(FilesHost.PLACE + "*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(Headers::bare)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, VerifiedPasswords verified) throws Exception {
        var technical = new PlatformRole(readers, Role.ADMINISTRATOR, Role.TECHNICAL);
        return http.securityMatcher("/api/**", "/engine-rest/**", "/actuator/**", "/v3/api-docs/**")
                .csrf(CsrfConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(
                        new ProviderManager(new AccountProvider(accounts, Optional.of(verified), limits, audit)))
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals::unauthorized))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(Refusals::unauthorized)
                        .accessDeniedHandler(Refusals::forbidden))
                .addFilterBefore(new TokenScopeFilter(READING), AuthorizationFilter.class)
                .addFilterBefore(uploads, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**", "/api/v1/calendar.ics")
                        .permitAll()
                        .requestMatchers("/actuator/**", "/engine-rest/**")
                        .access(technical)
                        .requestMatchers("/api/v1/**", "/v3/api-docs/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .headers(headers::strict)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authenticationManager(
                        new ProviderManager(new AccountProvider(accounts, Optional.empty(), limits, audit)))
                // a mail program has no token of a page (RFC 8058); the link itself is the secret
                .csrf(csrf -> csrf.ignoringRequestMatchers("/mail/unsubscribe/*"))
                .formLogin(form -> form.loginPage("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureHandler(Refusals::signInFailed)
                        .permitAll())
                .logout(form -> form.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(Refusals.pagesOnly()))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(Refusals::askToSignIn))
                .addFilterBefore(new SessionFilter(accounts), CsrfFilter.class)
                .addFilterBefore(uploads, CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(headers::strict)
                .build();
    }
}
