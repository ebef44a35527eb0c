package org.huiyin.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.huiyin.engine.guard.Accounts;
import org.huiyin.engine.guard.Administrators;
import org.huiyin.organisation.FirstPasswords;
import org.huiyin.organisation.Organisation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors: the engine's REST for Modeler, the web apps and what they call, our own pages and
 * endpoints.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

  private static final AllowList ENGINE_CALLS = AllowList.of("doors/engine-rest.txt");
  private static final AllowList WEB_APP_CALLS = AllowList.of("doors/web-apps.txt");
  private static final String ENGINE_IN_WEB_APPS = "/camunda/api/engine/engine/default";

  private final Accounts accounts;
  private final Answers answers;
  private final ObjectMapper json;
  private final CallTrail trail;
  private final LoginThrottle throttle;
  private final LastAdministrator lastAdministrator;
  private final OrganisationFirst organisationFirst;
  private final PasswordFirst passwordFirst;
  private final OwnPagesOnly ownPagesOnly;
  private final boolean cookiesOnTlsOnly;

  Doors(
      Accounts accounts,
      Administrators administrators,
      FirstPasswords firstPasswords,
      Organisation organisation,
      Answers answers,
      ObjectMapper json,
      CallTrail trail,
      LoginThrottleProperties throttling,
      @Value("${huiyin.base-url}") String base,
      @Value("${server.servlet.session.cookie.secure}") boolean cookiesOnTlsOnly) {
    this.accounts = accounts;
    this.answers = answers;
    this.json = json;
    this.trail = trail;
    this.throttle = new LoginThrottle(throttling, answers);
    this.lastAdministrator = new LastAdministrator(administrators, answers);
    this.organisationFirst = new OrganisationFirst(organisation, answers);
    this.passwordFirst = new PasswordFirst(firstPasswords, answers);
    this.ownPagesOnly = new OwnPagesOnly(base, answers);
    this.cookiesOnTlsOnly = cookiesOnTlsOnly;
  }

  /** Name and password with every call, no session, no cookie: what Modeler speaks. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http, AuthenticationManager passwords)
      throws Exception {
    return common(http.securityMatcher(path("/engine-rest/**")))
        .headers(Doors::keepNowhere)
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authenticationManager(passwords)
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(
                    (request, response, e) -> {
                      response.setHeader(
                          "WWW-Authenticate", "Basic realm=\"Huiyin\", charset=\"UTF-8\"");
                      answers.refuse(
                          response,
                          HttpStatus.UNAUTHORIZED,
                          "LoginRequired",
                          "doors.loginRequired");
                    }))
        .authorizeHttpRequests(a -> a.anyRequest().authenticated())
        .addFilterBefore(ownPagesOnly, BasicAuthenticationFilter.class)
        .addFilterBefore(throttle, BasicAuthenticationFilter.class)
        .addFilterAfter(passwordFirst, AuthorizationFilter.class)
        .addFilterAfter(
            new AllowedOnly("/engine-rest", ENGINE_CALLS, answers, json, trail),
            PasswordFirst.class)
        .addFilterAfter(lastAdministrator, AllowedOnly.class)
        .addFilterAfter(organisationFirst, LastAdministrator.class)
        .addFilterAfter(new InTheEngine(accounts), OrganisationFirst.class)
        .build();
  }

  /**
   * The engine's REST as the web apps see it; Camunda's own filters check token and rights behind
   * it.
   */
  @Bean
  @Order(2)
  SecurityFilterChain engineThroughWebApps(HttpSecurity http) throws Exception {
    return listed(http, ENGINE_IN_WEB_APPS, ENGINE_CALLS)
        .addFilterAfter(lastAdministrator, AllowedOnly.class)
        .addFilterAfter(organisationFirst, LastAdministrator.class)
        .build();
  }

  /** The rest of the web apps' API: log-in and plugins. */
  @Bean
  @Order(3)
  SecurityFilterChain webAppApis(HttpSecurity http) throws Exception {
    return listed(http, "/camunda/api", WEB_APP_CALLS)
        .addFilterBefore(throttle, AuthorizationFilter.class)
        .build();
  }

  /** The web apps' pages and files, which browsers may keep. */
  @Bean
  @Order(4)
  SecurityFilterChain webApps(HttpSecurity http) throws Exception {
    RequestMatcher pages =
        gets("/camunda/app/**", "/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico");
    return common(http.securityMatcher(pages))
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .addFilterAfter(new PageScripts(), HeaderWriterFilter.class)
        .build();
  }

  /** Our own pages and endpoints. What is not named is shut. */
  @Bean
  @Order(5)
  SecurityFilterChain house(HttpSecurity http) throws Exception {
    return common(http)
        .headers(Doors::keepNowhere)
        .csrf(
            csrf ->
                // Petitioners have no session, and asking changes nothing.
                csrf.ignoringRequestMatchers(path("/query"))
                    .csrfTokenRepository(new WebAppCsrfTokens(cookiesOnTlsOnly))
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(
                        (request, response, why) ->
                            answers.refuseOrShow(
                                request,
                                response,
                                HttpStatus.UNAUTHORIZED,
                                "LoginRequired",
                                "doors.loginRequired"))
                    .accessDeniedHandler(
                        (request, response, why) ->
                            answers.refuseOrShow(
                                request,
                                response,
                                HttpStatus.FORBIDDEN,
                                "NotAllowed",
                                "doors.notForYou")))
        .authorizeHttpRequests(
            a ->
                a.requestMatchers(
                        gets(
                            "/",
                            "/camunda",
                            "/camunda/",
                            "/favicon.ico",
                            "/pages/assets/error.css",
                            "/actuator/health",
                            "/actuator/health/liveness",
                            "/actuator/health/readiness"))
                    .permitAll()
                    .requestMatchers(path("/query"))
                    .permitAll()
                    .requestMatchers(path("/api/models/**"))
                    .hasAnyAuthority("analysts", "camunda-admin")
                    .requestMatchers(path("/api/organisation/paper"))
                    .hasAnyAuthority("petition-office", "camunda-admin")
                    .requestMatchers(
                        path("/organisation"),
                        path("/organisation/**"),
                        path("/api/organisation"),
                        path("/api/organisation/**"))
                    .hasAuthority("camunda-admin")
                    .requestMatchers(
                        path("/api/**"),
                        path("/case/**"),
                        path("/conferences/**"),
                        path("/explanations"),
                        path("/figures"),
                        path("/figures/**"),
                        path("/messages"),
                        path("/oversight/**"),
                        path("/action-items/**"),
                        path("/referral/**"),
                        path("/referrals"),
                        path("/receptions"),
                        path("/receptions/**"),
                        path("/register-book"),
                        path("/sign"),
                        path("/sittings"),
                        path("/password"),
                        path("/pages/assets/*"))
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .addFilterBefore(new WebAppLogin(accounts), AuthorizationFilter.class)
        .addFilterAfter(passwordFirst, AuthorizationFilter.class)
        .addFilterAfter(new InTheEngine(accounts), PasswordFirst.class)
        .build();
  }

  /** Asks the engine. There is no second register of users. */
  @Bean
  AuthenticationManager passwords() {
    return given ->
        accounts
            .withPassword(given.getName(), String.valueOf(given.getCredentials()))
            .<Authentication>map(Person::new)
            .orElseThrow(() -> new BadCredentialsException("unknown account or wrong password"));
  }

  private HttpSecurity listed(HttpSecurity http, String root, AllowList list) throws Exception {
    return common(http.securityMatcher(path(root + "/**")))
        .headers(Doors::keepNowhere)
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .addFilterBefore(new WebAppLogin(accounts), AuthorizationFilter.class)
        .addFilterAfter(passwordFirst, AuthorizationFilter.class)
        .addFilterAfter(new AllowedOnly(root, list, answers, json, trail), PasswordFirst.class);
  }

  /** What an endpoint answers is not kept by any browser; the engine's REST would say less. */
  private static void keepNowhere(HeadersConfigurer<HttpSecurity> headers) {
    headers.addHeaderWriter(
        (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
  }

  /** The headers have one source, here; Camunda's own are switched off. */
  private static HttpSecurity common(HttpSecurity http) throws Exception {
    return http.headers(
            headers ->
                headers
                    .frameOptions(frames -> frames.sameOrigin())
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .cacheControl(CacheControlConfig::disable)
                    .addHeaderWriter(new ContentPolicy()))
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .securityContext(
            c -> c.securityContextRepository(new RequestAttributeSecurityContextRepository()));
  }

  /** Matches the whole path, whichever servlet it belongs to. */
  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  private static RequestMatcher gets(String... patterns) {
    return new OrRequestMatcher(
        Stream.of(patterns)
            .map(
                pattern ->
                    PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern))
            .toArray(RequestMatcher[]::new));
  }
}
