package eljur.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** What stands before every address: session and form token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/sign-in",
        "/activate",
        "/first-day",
        "/first-day/*",
        "/first-day/*/password",
        "/health",
        "/error",
        "/favicon.ico",
        "/a/**"
    };

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Sessions sessions, SignInEntry entry) {
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
                // The server itself sets them, on every answer (platform.SafeAnswers).
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SessionFilter(sessions), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                // Roles are judged later: what is denied here is a form whose token is missing or old.
                .exceptionHandling(e -> e.authenticationEntryPoint(entry)
                        .accessDeniedHandler((request, response, denied) -> response.sendError(403, "form")))
                .anonymous(withDefaults())
                .build();
    }

    /** OWASP's advice for Argon2id: 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    /** Passwords are asked at our own sign-in page only; without this bean Spring would invent a user. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new UnsupportedOperationException();
        };
    }
}
