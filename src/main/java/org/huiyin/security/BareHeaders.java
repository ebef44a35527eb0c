package org.huiyin.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * The headers of an answer that is given before the doors are reached, which put theirs on every
 * other: to an address that no server should read.
 */
@Configuration(proxyBeanMethods = false)
class BareHeaders {

  private static final Map<String, String> HEADERS =
      Map.of(
          ContentPolicy.HEADER,
          "default-src 'self'; object-src 'none'; frame-ancestors 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "SAMEORIGIN",
          "Referrer-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  static void onto(HttpServletResponse response) {
    HEADERS.forEach(
        (name, value) -> {
          if (!response.containsHeader(name)) {
            response.setHeader(name, value);
          }
        });
  }

  /** What Spring's firewall turns away. */
  @Bean
  RequestRejectedHandler turnedAway() {
    RequestRejectedHandler stock = new HttpStatusRequestRejectedHandler();
    return (request, response, why) -> {
      onto(response);
      stock.handle(request, response, why);
    };
  }
}
