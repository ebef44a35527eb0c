package org.huiyin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Chart;
import org.huiyin.organisation.Organisation;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Who works in a group, and whose account it is, follows from the organisation, where each change
 * leaves a trace. By the engine's own calls an administrator would make himself a reader of cases
 * and leave none: join the office, or give the chair a password that he knows. Those calls are left
 * to him for administrators and for accounts that belong to nobody of the organisation.
 */
final class OrganisationFirst extends OncePerRequestFilter {

  private static final String ADMINISTRATORS = "camunda-admin";
  private static final Set<String> CHANGING = Set.of("PUT", "DELETE");

  private static final Pattern PATH =
      Pattern.compile(
          ".*/(?:group/(?<group>[^/]+)(?<member>/members/[^/]+)?"
              + "|user/(?<user>[^/]+?)(?<credentials>/credentials)?)/?");

  private final Organisation organisation;
  private final Answers answers;

  OrganisationFirst(Organisation organisation, Answers answers) {
    this.organisation = organisation;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher path = PATH.matcher(UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8));
    String refusal =
        CHANGING.contains(request.getMethod()) && path.matches()
            ? refusal(request.getMethod().equals("DELETE"), path, Person.present())
            : null;
    if (refusal == null) {
      chain.doFilter(request, response);
    } else {
      answers.refuse(response, HttpStatus.FORBIDDEN, "NotAllowed", refusal);
    }
  }

  /** The key of the sentence, or {@code null} for what goes on to the engine. */
  private String refusal(boolean deletes, Matcher path, Actor by) {
    Chart chart = organisation.chart();
    String group = path.group("group");
    if (group != null) {
      boolean changesWork =
          path.group("member") != null
              ? !group.equals(ADMINISTRATORS)
              : deletes && organisation.memberships().accountsByGroup().containsKey(group);
      return changesWork ? "doors.groupsFollow" : null;
    }
    String user = path.group("user");
    if (path.group("credentials") != null) {
      boolean own = by != null && by.userId().equals(user);
      return own || !chart.hasAccount(user) ? null : "doors.passwordOfAnother";
    }
    return deletes && chart.hasAccount(user) ? "doors.accountOfStaff" : null;
  }
}
