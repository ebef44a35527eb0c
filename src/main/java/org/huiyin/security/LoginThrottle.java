package org.huiyin.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Slows down guessing from one address, over all accounts; the engine slows down guessing at one
 * account. A whole office may share an address, so only failures count.
 */
final class LoginThrottle extends OncePerRequestFilter {

  private final Cache<String, AtomicInteger> failures;
  private final LoginThrottleProperties limits;
  private final Answers answers;

  LoginThrottle(LoginThrottleProperties limits, Answers answers) {
    this.limits = limits;
    this.answers = answers;
    this.failures =
        Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(limits.within()).build();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // Escaped letters are the letters themselves to the log-in behind this door.
    boolean form =
        request.getMethod().equals("POST")
            && UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8).contains("/login/");
    return !form && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    AtomicInteger failed = failures.get(request.getRemoteAddr(), address -> new AtomicInteger());
    // Counted before it is tried, so that many at once do not slip through.
    if (failed.incrementAndGet() > limits.failures()) {
      failed.decrementAndGet();
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(limits.within().toSeconds()));
      answers.refuse(
          response, HttpStatus.TOO_MANY_REQUESTS, "TooManyLogins", "doors.tooManyLogins");
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() != HttpStatus.UNAUTHORIZED.value()) {
      failed.decrementAndGet();
    }
  }
}
