package org.huiyin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * One token against forged requests for the whole house: the web apps' own, kept where they keep
 * it.
 */
final class WebAppCsrfTokens implements CsrfTokenRepository {

  static final String HEADER = "X-XSRF-TOKEN";

  private static final String IN_SESSION = "CAMUNDA_CSRF_TOKEN";
  private static final String COOKIE = "XSRF-TOKEN";

  private final boolean onTlsOnly;

  /**
   * @param onTlsOnly whether the browser is to send it over TLS only, also where a proxy that we do
   *     not know ends the TLS
   */
  WebAppCsrfTokens(boolean onTlsOnly) {
    this.onTlsOnly = onTlsOnly;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return token(UUID.randomUUID().toString());
  }

  @Override
  public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token == null) {
      return;
    }
    request.getSession().setAttribute(IN_SESSION, token.getToken());
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, token.getToken())
            .path(request.getContextPath() + "/camunda")
            .sameSite("Lax")
            .secure(onTlsOnly || request.isSecure())
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  @Override
  public CsrfToken loadToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(IN_SESSION) instanceof String known
        ? token(known)
        : null;
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken(HEADER, "_csrf", value);
  }
}
