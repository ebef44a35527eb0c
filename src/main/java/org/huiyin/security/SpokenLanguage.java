package org.huiyin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever does not say which language to answer in is answered in Chinese, whatever the server's
 * own language.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SpokenLanguage extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest asked =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? new InChinese(request) : request;
    LocaleContextHolder.setLocale(asked.getLocale());
    try {
      chain.doFilter(asked, response);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private static final class InChinese extends HttpServletRequestWrapper {

    InChinese(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Locale getLocale() {
      return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public Enumeration<Locale> getLocales() {
      return Collections.enumeration(List.of(getLocale()));
    }
  }
}
