package org.huiyin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page may load and do: everything from this house, nothing from elsewhere, no inline script
 * but those the page came with. No sandbox: it would forbid printing. Blob images and frames show
 * papers before they are kept.
 */
final class ContentPolicy implements HeaderWriter {

  static final String HEADER = "Content-Security-Policy";

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    Object sources = request.getAttribute(PageScripts.SOURCES);
    response.setHeader(
        HEADER,
        "default-src 'self'; script-src 'self'"
            + (sources == null || sources.toString().isEmpty() ? "" : " " + sources)
            + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:"
            + "; frame-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'"
            + "; frame-ancestors 'self'");
  }
}
