package org.huiyin.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.huiyin.engine.guard.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The three doors: the engine's REST for Modeler, the web apps, our own pages and endpoints. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

  private static final AllowList ENGINE_CALLS = AllowList.of("doors/engine-rest.txt");
  private static final AllowList WEB_APP_CALLS = AllowList.of("doors/web-apps.txt");

  private final Accounts accounts;
  private final Answers answers;
  private final ObjectMapper json;

  Doors(Accounts accounts, Answers answers, ObjectMapper json) {
    this.accounts = accounts;
    this.answers = answers;
    this.json = json;
  }

  /** Name and password with every call, no session, no cookie: what Modeler speaks. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http, AuthenticationManager passwords) throws Exception {
    return common(http.securityMatcher(path("/engine-rest/**")))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authenticationManager(passwords)
        .httpBasic(basic -> basic.realmName("Huiyin").authenticationEntryPoint((request, response, e) -> {
          response.setHeader("WWW-Authenticate", "Basic realm=\"Huiyin\", charset=\"UTF-8\"");
          answers.refuse(response, HttpStatus.UNAUTHORIZED, "LoginRequired", "doors.loginRequired");
        }))
        .authorizeHttpRequests(a -> a.anyRequest().authenticated())
        .addFilterAfter(new AllowedOnly("/engine-rest", ENGINE_CALLS, answers, json), AuthorizationFilter.class)
        .addFilterAfter(new InTheEngine(accounts), AllowedOnly.class)
        .build();
  }

  /** The engine's REST as the web apps see it; they check token and session themselves. */
  @Bean
  @Order(2)
  SecurityFilterChain engineThroughWebApps(HttpSecurity http) throws Exception {
    String root = "/camunda/api/engine/engine/default";
    return common(http.securityMatcher(path(root + "/**")))
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .addFilterBefore(new WebAppLogin(accounts), AuthorizationFilter.class)
        .addFilterAfter(new AllowedOnly(root, ENGINE_CALLS, answers, json), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain webAppApis(HttpSecurity http) throws Exception {
    return common(http.securityMatcher(path("/camunda/api/**")))
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .addFilterBefore(new WebAppLogin(accounts), AuthorizationFilter.class)
        .addFilterAfter(new AllowedOnly("/camunda/api", WEB_APP_CALLS, answers, json), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain house(HttpSecurity http) throws Exception {
    return common(http)
        .csrf(csrf -> csrf
            .csrfTokenRepository(new WebAppCsrfTokens())
            .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .exceptionHandling(e -> e
            .authenticationEntryPoint((request, response, why) ->
                answers.refuse(response, HttpStatus.UNAUTHORIZED, "LoginRequired", "doors.loginRequired"))
            .accessDeniedHandler((request, response, why) ->
                answers.refuse(response, HttpStatus.FORBIDDEN, "NotAllowed", "doors.notForYou")))
        .authorizeHttpRequests(a -> a
            .requestMatchers(gets("/", "/camunda", "/camunda/", "/camunda/app/**", "/camunda/lib/**",
                "/camunda/assets/**", "/camunda/favicon.ico", "/favicon.ico")).permitAll()
            .requestMatchers(gets("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"))
            .permitAll()
            .requestMatchers(path("/api/**"), path("/case/**")).authenticated()
            .anyRequest().denyAll())
        .addFilterBefore(new WebAppLogin(accounts), AuthorizationFilter.class)
        .addFilterAfter(new InTheEngine(accounts), AuthorizationFilter.class)
        .build();
  }

  /** Asks the engine. There is no second register of users. */
  @Bean
  AuthenticationManager passwords() {
    return given -> accounts
        .withPassword(given.getName(), String.valueOf(given.getCredentials()))
        .<Authentication>map(Person::new)
        .orElseThrow(() -> new BadCredentialsException("unknown account or wrong password"));
  }

  /** Matches the whole path, whichever servlet it belongs to. */
  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  private static RequestMatcher[] gets(String... patterns) {
    return Stream.of(patterns)
        .map(pattern -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern))
        .toArray(RequestMatcher[]::new);
  }

  private static HttpSecurity common(HttpSecurity http) throws Exception {
    return http
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .securityContext(c -> c.requireExplicitSave(true)
            .securityContextRepository(new org.springframework.security.web.context.RequestAttributeSecurityContextRepository()));
  }
}
