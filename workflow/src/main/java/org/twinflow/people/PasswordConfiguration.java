package org.twinflow.people;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordConfiguration.class);

    /** Argon2id, by default with the parameters of the OWASP Password Storage Cheat Sheet (19 MiB, two passes, one lane). */
    @Bean
    PasswordEncoder passwordEncoder(PasswordProperties cost) {
        if (cost.isWeak()) {
            LOG.warn("Passwords are cheap to guess: twinflow.passwords asks for less than 19456 KiB and 2 passes");
        }
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, cost.memory(), cost.passes())));
    }
}
