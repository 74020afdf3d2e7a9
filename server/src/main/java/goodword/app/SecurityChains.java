package goodword.app;

import goodword.admin.DeskAddress;
import goodword.admin.DeskContexts;
import goodword.admin.DeskRooms;
import goodword.admin.Refusals;
import goodword.api.StoreHooks;
import java.util.function.Consumer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/// Who may call what, in the order in which Spring Security asks: what is open, the desk, the API,
/// and nothing else. The links of advocates (`/r/`) stand in no chain.
final class SecurityChains {
    private static final int YEAR_SECONDS = 31_536_000;

    /// ASVS 3.4.3 and the strictest that pages without inline code can keep.
    private static final String DESK_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src 'self' data:; font-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'";

    private static final String OTHER_POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String DOCS_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src 'self' data:; font-src 'self'; frame-ancestors 'none'";

    private final DeskAddress address;
    private final DeskContexts contexts;
    private final DeskRooms rooms;

    SecurityChains(DeskAddress address, DeskContexts contexts, DeskRooms rooms) {
        this.address = address;
        this.contexts = contexts;
        this.rooms = rooms;
    }

    /// Health, the API's description, and the desk's style and script.
    SecurityFilterChain open(GenericApplicationContext context) {
        HttpSecurity http =
                stateless(context)
                        .securityMatcher(
                                OpenHealth.PATH,
                                "/openapi.*",
                                "/docs",
                                "/docs/**",
                                "/style/**",
                                "/people/**",
                                "/webjars/echarts/**",
                                "/desk/**");
        return http.headers(
                        headers ->
                                protect(
                                        headers,
                                        DOCS_POLICY,
                                        HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /// Pages of staff: a session, a token in every form, and the strict policy.
    SecurityFilterChain desk(GenericApplicationContext context) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(address.isSecure() ? "__Host-goodword-form" : "goodword-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(address.isSecure()).sameSite("Lax"));
        Refusals refusals = new Refusals(rooms);
        return context.getBean(HttpSecurity.class)
                .securityMatcher("/admin", "/admin/**")
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .securityContext(security -> security.securityContextRepository(contexts))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .headers(headers -> protect(headers, DESK_POLICY, cache -> {}))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/admin/login", "/admin/login/passkey")
                                        .permitAll()
                                        .requestMatchers("/admin/demo/*")
                                        .permitAll()
                                        .requestMatchers("/admin/welcome/*")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.POST, "/admin/logout")
                                        .permitAll()
                                        .anyRequest()
                                        .hasAnyAuthority("HALFWAY", "IN"))
                .build();
    }

    /// The API and the hooks of stores: no session, no cookie, no form token. The filter of the one
    /// asks for the key, the other for the signature.
    SecurityFilterChain api(GenericApplicationContext context) {
        return stateless(context)
                .securityMatcher("/v1", "/v1/**", StoreHooks.PATH + "**")
                .headers(headers -> protect(headers, OTHER_POLICY, cache -> {}))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /// What no other chain has named: nothing is there for anybody.
    SecurityFilterChain rest(GenericApplicationContext context) {
        return stateless(context)
                .headers(headers -> protect(headers, OTHER_POLICY, cache -> {}))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /// The beginning of a chain without session, cookie and form token.
    static HttpSecurity stateless(GenericApplicationContext context) {
        return context.getBean(HttpSecurity.class)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(
                        sessions ->
                                sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private void protect(
            HeadersConfigurer<HttpSecurity> headers,
            String policy,
            Consumer<HeadersConfigurer<HttpSecurity>.CacheControlConfig> cache) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .cacheControl(cache::accept)
                .httpStrictTransportSecurity(hsts -> hsts(hsts, address));
    }

    /// A proxy speaks HTTPS for us, so the operator's address decides and not the connection.
    static void hsts(HeadersConfigurer<HttpSecurity>.HstsConfig hsts, DeskAddress address) {
        if (address.isSecure()) {
            hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
                    .includeSubDomains(true)
                    .maxAgeInSeconds(YEAR_SECONDS);
        } else {
            hsts.disable();
        }
    }
}
