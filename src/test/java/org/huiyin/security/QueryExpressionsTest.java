package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.task.TaskQuery;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * CVE-2026-109432: an expression in {@code orQueries}, or in a stored filter, must not be
 * evaluated.
 */
@HuiyinTest
class QueryExpressionsTest {

  private static boolean ran;

  @Autowired IdentityService identity;
  @Autowired FilterService filters;
  @Autowired TaskService tasks;
  @Autowired AuthorizationService authorizations;
  @LocalServerPort int port;

  /** What an expression would reach if it could reach anything. */
  public static String ran() {
    ran = true;
    return "yes";
  }

  @BeforeEach
  void accounts() {
    ran = false;
    TestAccounts.ensure(identity, "doorClerk", "petition-office");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('org.huiyin.security.QueryExpressionsTest').getMethod('ran').invoke(null)}",
        "#{''.getClass()}",
        "${whoAmI}",
        "${clocks.due(1,'NOTICE')}",
        "${dateTime().getClass()}",
        "${dateTime().plusDays(1).getChronology()}",
        "${currentUser().getClass()}",
        "${now().getTime()}",
        "a${''.getClass()}",
        "${1 == 1}",
        "${S('{}')}"
      })
  void noQueryEvaluatesAnExpressionThatCameWithIt(String expression) {
    for (HttpStaff person : both()) {
      for (String method : List.of("/task", "/task/count")) {
        Answer answer =
            person.engine(
                "POST",
                method,
                Map.of(
                    "orQueries", List.of(Map.of("assigneeExpression", expression, "name", "x"))));

        assertThat(answer.status()).as(expression).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("ExpressionRefused");
      }
    }
    assertThat(ran).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('org.huiyin.security.QueryExpressionsTest').getMethod('ran').invoke(null)}",
        "${clocks.due(1,'NOTICE')}"
      })
  void noStoredFilterEvaluatesMore(String expression) {
    String filter = storedFilter(tasks.createTaskQuery().taskAssigneeExpression(expression));

    for (HttpStaff person : both()) {
      assertThat(person.engine("GET", "/filter/" + filter + "/list", null).status()).isEqualTo(400);
      assertThat(person.engine("GET", "/filter/" + filter + "/count", null).status())
          .isEqualTo(400);
    }
    assertThat(ran).isFalse();
    filters.deleteFilter(filter);
  }

  /** Whatever the query's own description offers, at its first level and in its parts. */
  @Test
  void noPropertyOfAQueryTakesAnExpressionByAnyRoad() throws IntrospectionException {
    String evil =
        "${''.getClass().forName('org.huiyin.security.QueryExpressionsTest').getMethod('ran').invoke(null)}";
    List<String> properties =
        Stream.of(Introspector.getBeanInfo(TaskQueryDto.class).getPropertyDescriptors())
            .map(PropertyDescriptor::getName)
            .filter(name -> name.endsWith("Expression"))
            .toList();
    assertThat(properties).hasSizeGreaterThan(10);
    String filter = storedFilter(tasks.createTaskQuery().taskName("x"));
    for (HttpStaff person : both()) {
      for (String property : properties) {
        Map<String, Object> plain = Map.of(property, evil);
        Map<String, Object> inPart =
            Map.of("orQueries", List.of(Map.of(property, evil, "name", "x")));
        for (String path :
            List.of(
                "/task",
                "/task/count",
                "/filter/" + filter + "/list",
                "/filter/" + filter + "/count")) {
          for (Map<String, Object> body : List.of(plain, inPart)) {
            Answer answer = person.engine("POST", path, body);
            assertThat(answer.status()).as(path + body + answer.body()).isBetween(400, 499);
          }
        }
        for (String path : List.of("/task", "/task/count")) {
          Answer answer =
              person.engine(
                  "GET",
                  path + "?" + property + "=" + URLEncoder.encode(evil, StandardCharsets.UTF_8),
                  null);
          assertThat(answer.status()).as(path + property).isBetween(400, 499);
        }
      }
    }
    assertThat(ran).isFalse();
    filters.deleteFilter(filter);
  }

  @Test
  void norDoesAStoredFilterWithItsExpressionInAPart() {
    String filter =
        storedFilter(
            tasks
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(
                    "${''.getClass().forName('org.huiyin.security.QueryExpressionsTest').getMethod('ran').invoke(null)}")
                .taskName("x")
                .endOr());
    for (HttpStaff person : both()) {
      for (String what : List.of("/list", "/count")) {
        assertThat(person.engine("GET", "/filter/" + filter + what, null).status()).isEqualTo(400);
        assertThat(person.engine("POST", "/filter/" + filter + what, Map.of()).status())
            .isEqualTo(400);
      }
    }
    assertThat(ran).isFalse();
    filters.deleteFilter(filter);
  }

  @Test
  void theListsThatTasklistShowsStillWork() {
    for (HttpStaff person : both()) {
      Answer lists = person.engine("GET", "/filter?resourceType=Task", null);
      assertThat(lists.json()).hasSizeGreaterThanOrEqualTo(5);
      for (JsonNode list : lists.json()) {
        String path = "/filter/" + list.path("id").asText();
        assertThat(person.engine("GET", path + "/list?firstResult=0&maxResults=15", null).status())
            .as(list.path("name").asText())
            .isEqualTo(200);
        assertThat(person.engine("GET", path + "/count", null).status()).isEqualTo(200);
        Answer sorted =
            person.engine(
                "POST",
                path + "/list",
                Map.of("sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc"))));
        assertThat(sorted.status()).isEqualTo(200);
      }
    }
  }

  /** What Tasklist's editor offers for a filter; outside of one the engine takes none at all. */
  @Test
  void soDoTheExpressionsThatItOffers() {
    Map<String, TaskQuery> offered =
        Map.of(
            "${ currentUser() }",
            tasks.createTaskQuery().taskAssigneeExpression("${ currentUser() }"),
            "${ currentUserGroups() }",
            tasks.createTaskQuery().taskCandidateGroupInExpression("${ currentUserGroups() }"),
            "${ now() }",
            tasks.createTaskQuery().dueBeforeExpression("${ now() }"),
            "${ dateTime().plusDays(2).withTimeAtStartOfDay() }",
            tasks
                .createTaskQuery()
                .followUpBeforeExpression("${ dateTime().plusDays(2).withTimeAtStartOfDay() }"));
    offered.forEach(
        (expression, query) -> {
          String filter = "/filter/" + storedFilter(query);
          for (HttpStaff person : both()) {
            Answer listed = person.engine("GET", filter + "/list", null);
            assertThat(listed.status()).as(expression + listed.body()).isEqualTo(200);
          }
        });
  }

  private String storedFilter(TaskQuery query) {
    Filter filter = filters.newTaskFilter("evil " + System.nanoTime()).setQuery(query);
    filters.saveFilter(filter);
    Authorization reading = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    reading.setUserId("doorClerk");
    reading.setResource(Resources.FILTER);
    reading.setResourceId(filter.getId());
    reading.addPermission(Permissions.READ);
    authorizations.saveAuthorization(reading);
    return filter.getId();
  }

  @ParameterizedTest
  @ValueSource(strings = {"${currentUser()}", "${ currentUser() }"})
  void whatTasklistOffersForPeopleWorks(String expression) {
    for (HttpStaff person : both()) {
      Answer answer =
          person.engine(
              "POST",
              "/task",
              Map.of("orQueries", List.of(Map.of("assigneeExpression", expression, "name", "x"))));

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${ now() }",
        "${ dateTime() }",
        "${ dateTime().plusWeeks(2) }",
        "${dateTime().withTimeAtStartOfDay().plusDays(3)}"
      })
  void whatTasklistOffersForDatesWorks(String expression) {
    for (HttpStaff person : both()) {
      Answer answer =
          person.engine(
              "POST",
              "/task",
              Map.of("orQueries", List.of(Map.of("dueBeforeExpression", expression, "name", "x"))));

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
  }

  private List<HttpStaff> both() {
    return Stream.of(
            HttpStaff.loggedIn(port, "doorClerk", TestAccounts.PASSWORD),
            HttpStaff.withBasic(port, "doorClerk", TestAccounts.PASSWORD))
        .toList();
  }
}
