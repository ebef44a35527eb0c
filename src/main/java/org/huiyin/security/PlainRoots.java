package org.huiyin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away an address whose root, the part that says which servlet answers, is written in
 * escapes. No program writes it so; Spring stumbles over it before its own firewall is asked; and
 * whoever compares it letter by letter would read another address than the server.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainRoots extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean hasRoot = request.getPathInfo() != null;
    String root = request.getContextPath() + request.getServletPath();
    if (hasRoot && !request.getRequestURI().startsWith(root)) {
      BareHeaders.onto(response);
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }
}
