package org.shouwang.platform.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Forgery protection and headers come from Spring Security; who may do what is decided per route
 * ({@link PermissionInterceptor}), because it depends on the area.
 */
@Configuration
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain web(HttpSecurity http, AccessDeniedHandler refusals, CsrfTokenRepository forgeryProof, @Value("${shouwang.tls.cert:}") String ownCertificate)
            throws Exception {
        return http
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf
                        .csrfTokenRepository(forgeryProof)
                        .csrfTokenRequestHandler(new ForgeryProof())
                        .ignoringRequestMatchers(request -> ActingFilter.bearer(request).isPresent()))
                .exceptionHandling(refused -> refused.accessDeniedHandler(refusals))
                .headers(headers -> headers
                        // A browser that was told so cannot be let past a warning; with a certificate that has to be
                        // installed first, that would lock people out.
                        .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false)
                                .requestMatcher(request -> !ownCertificate.isBlank() && request.isSecure()))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(
                                "camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()")))
                .requestCache(none -> none.disable())
                .logout(none -> none.disable())
                .httpBasic(none -> none.disable())
                .formLogin(none -> none.disable())
                .build();
    }

    /** Pages carry the token themselves, so no script needs to read the cookie. */
    @Bean
    CsrfTokenRepository forgeryProof() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return tokens;
    }

    /** Requests are measured once, by the web server; every filter's own figures cost more than they tell. */
    @Bean
    SecurityObservationSettings noFigures() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody signs in through Spring Security's own users; an empty store keeps it from inventing one. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PermissionInterceptor());
    }
}
