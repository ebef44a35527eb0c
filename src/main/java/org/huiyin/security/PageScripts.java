package org.huiyin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The pages of the web apps carry one inline script with their configuration. Its hash goes into
 * the content policy, so that no other inline script runs. (Camunda's own nonce is one for all
 * running requests, and so none.)
 */
final class PageScripts extends OncePerRequestFilter {

  /** Request attribute: the sources to be added to {@code script-src}. */
  static final String SOURCES = PageScripts.class.getName();

  private static final Pattern INLINE =
      Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().endsWith("/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, page);
    StringJoiner sources = new StringJoiner(" ");
    Matcher scripts =
        INLINE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
    while (scripts.find()) {
      sources.add("'sha256-" + sha256(scripts.group(1)) + "'");
    }
    request.setAttribute(SOURCES, sources.toString());
    page.copyBodyToResponse();
  }

  private static String sha256(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
