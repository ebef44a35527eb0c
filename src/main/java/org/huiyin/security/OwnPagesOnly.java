package org.huiyin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps pages of other sites from acting where a browser remembers name and password by itself and
 * sends them along: it says from which page a call comes. Who is no browser says nothing.
 */
final class OwnPagesOnly extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

  /** Modeler's own window; no page of any site can say that it is one. */
  private static final String MODELER = "file://";

  private final String base;
  private final Answers answers;

  /**
   * @param base the address that people use, which a proxy may not pass on
   */
  OwnPagesOnly(String base, Answers answers) {
    this.base = base;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod()) || !isForeign(request)) {
      chain.doFilter(request, response);
    } else {
      answers.refuse(response, HttpStatus.FORBIDDEN, "NotAllowed", "doors.otherSite");
    }
  }

  private boolean isForeign(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (MODELER.equals(origin)) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null && !FROM_HERE.contains(site) || origin != null && !isOurs(origin, request);
  }

  private boolean isOurs(String origin, HttpServletRequest request) {
    String asked =
        request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    String normal = withPort(origin);
    return normal != null && (normal.equals(withPort(asked)) || normal.equals(withPort(base)));
  }

  /** Scheme, host and port; {@code null} for what is no address of a site. */
  private static String withPort(String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() == null) {
        return null;
      }
      int port = uri.getPort() != -1 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
      return uri.getScheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
