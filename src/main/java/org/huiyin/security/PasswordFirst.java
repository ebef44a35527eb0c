package org.huiyin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.FirstPasswords;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever came in with a handed-out password chooses an own one before anything else. */
final class PasswordFirst extends OncePerRequestFilter {

  /** The page where it is chosen, and what shows who is logged in and lets him log out. */
  private static final Pattern OPEN =
      Pattern.compile(
          "/(?:password|api/password|api/me|(?:case|pages)/assets/[^/]+"
              + "|camunda/api/admin/auth/user/default(?:/login/[^/]+|/logout)?)");

  private final FirstPasswords passwords;
  private final Answers answers;

  PasswordFirst(FirstPasswords passwords, Answers answers) {
    this.passwords = passwords;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor actor = Person.present();
    if (actor == null
        || OPEN.matcher(path(request)).matches()
        || !passwords.mustBeChanged(actor.userId())) {
      chain.doFilter(request, response);
    } else {
      answers.refuse(response, HttpStatus.FORBIDDEN, "PasswordToBeChanged", "doors.passwordFirst");
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
