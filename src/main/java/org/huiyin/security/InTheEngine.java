package org.huiyin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huiyin.audit.Actor;
import org.huiyin.engine.guard.Accounts;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While a request runs, the engine checks each call against the rights of the person who sent it.
 */
final class InTheEngine extends OncePerRequestFilter {

  private final Accounts accounts;

  InTheEngine(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor actor = Person.present();
    if (actor == null) {
      chain.doFilter(request, response);
      return;
    }
    try (Accounts.Acting acting = accounts.acting(actor)) {
      chain.doFilter(request, response);
    }
  }
}
