package org.huiyin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.engine.guard.Administrators;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * The last administrator stays, and so does the group: an empty one opens the set-up page to
 * anybody.
 */
final class LastAdministrator extends OncePerRequestFilter {

  private static final Pattern ENDANGERING =
      Pattern.compile(
          ".*/(?:(?<group>group/camunda-admin)|group/camunda-admin/members/(?<member>[^/]+)"
              + "|user/(?<user>[^/]+))/?");

  private final Administrators administrators;
  private final Answers answers;

  LastAdministrator(Administrators administrators, Answers answers) {
    this.administrators = administrators;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher path =
        ENDANGERING.matcher(UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8));
    if (request.getMethod().equals("DELETE") && path.matches() && endangers(path)) {
      answers.refuse(response, HttpStatus.FORBIDDEN, "NotAllowed", "doors.lastAdministrator");
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean endangers(Matcher path) {
    String person = path.group("member") == null ? path.group("user") : path.group("member");
    return path.group("group") != null || administrators.wouldBeGoneWithout(person);
  }
}
