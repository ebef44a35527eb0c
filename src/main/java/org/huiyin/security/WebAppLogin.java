package org.huiyin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huiyin.engine.guard.Accounts;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever is logged in to the web apps is logged in to all of the house. */
final class WebAppLogin extends OncePerRequestFilter {

  private final Accounts accounts;

  WebAppLogin(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    accounts
        .loggedIn(request.getSession(false))
        .ifPresent(
            actor -> SecurityContextHolder.getContext().setAuthentication(new Person(actor)));
    chain.doFilter(request, response);
  }
}
