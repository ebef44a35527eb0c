package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.huiyin.refusal.FaultTexts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoginThrottleTest {

  private static final FilterChain WRONG =
      (request, response) -> ((HttpServletResponse) response).setStatus(401);
  private static final FilterChain RIGHT = (request, response) -> {};

  @Test
  void afterTooManyFailuresAnAddressWaitsWithTheRightPasswordToo() {
    with(
        throttle -> {
          for (int i = 0; i < 3; i++) {
            assertThat(attempt(throttle, "10.0.0.1", WRONG).getStatus()).isEqualTo(401);
          }

          MockHttpServletResponse refused = attempt(throttle, "10.0.0.1", RIGHT);

          assertThat(refused.getStatus()).isEqualTo(429);
          assertThat(refused.getContentAsString()).contains("登录尝试次数过多");
          assertThat(refused.getHeader("Retry-After")).isEqualTo("300");
          assertThat(attempt(throttle, "10.0.0.2", RIGHT).getStatus()).isEqualTo(200);
        });
  }

  @Test
  void anOfficeThatTypesRightIsNeverStopped() {
    with(
        throttle -> {
          for (int i = 0; i < 50; i++) {
            assertThat(attempt(throttle, "10.0.0.1", RIGHT).getStatus()).isEqualTo(200);
          }
        });
  }

  @Test
  void anAddressWrittenInEscapesIsTheSameDoor() {
    with(
        throttle -> {
          for (int i = 0; i < 3; i++) {
            attempt(throttle, "10.0.0.3", WRONG);
          }
          MockHttpServletRequest request =
              new MockHttpServletRequest(
                  "POST", "/camunda/api/admin/auth/user/default/%6Cogin/tasklist");
          request.setRemoteAddr("10.0.0.3");
          MockHttpServletResponse response = new MockHttpServletResponse();

          throttle.doFilter(request, response, RIGHT);

          assertThat(response.getStatus()).isEqualTo(429);
        });
  }

  private interface Use {
    void of(LoginThrottle throttle) throws Exception;
  }

  private static void with(Use use) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                MessageSourceAutoConfiguration.class, JacksonAutoConfiguration.class))
        .withPropertyValues(
            "spring.messages.encoding=UTF-8", "spring.messages.fallback-to-system-locale=false")
        .withBean(FaultTexts.class)
        .withBean(Answers.class)
        .run(
            context ->
                use.of(
                    new LoginThrottle(
                        new LoginThrottleProperties(3, Duration.ofMinutes(5)),
                        context.getBean(Answers.class))));
    LocaleContextHolder.resetLocaleContext();
  }

  private static MockHttpServletResponse attempt(
      LoginThrottle throttle, String address, FilterChain chain) throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/camunda/api/admin/auth/user/default/login/tasklist");
    request.setRemoteAddr(address);
    MockHttpServletResponse response = new MockHttpServletResponse();
    throttle.doFilter(request, response, chain);
    return response;
  }
}
