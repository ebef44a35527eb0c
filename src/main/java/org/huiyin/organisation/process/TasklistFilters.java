package org.huiyin.organisation.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.huiyin.organisation.Chart;
import org.huiyin.organisation.OrganisationFollower;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The task lists that everybody finds in Tasklist at the first login. A list that is there already
 * is left as it is, an office may have adapted it; who may see it is completed for new units and
 * groups.
 */
@Component
@Order(20)
class TasklistFilters implements OrganisationFollower {

  /** Property of a filter by which it is found again under any name. */
  private static final String KEY = "huiyin";

  private final FilterService filters;
  private final AuthorizationService authorizations;
  private final ShippedFilters shipped;
  private final MessageSource messages;

  TasklistFilters(
      FilterService filters,
      AuthorizationService authorizations,
      ShippedFilters shipped,
      MessageSource messages) {
    this.filters = filters;
    this.authorizations = authorizations;
    this.shipped = shipped;
    this.messages = messages;
  }

  @Override
  public void organisationChanged(Chart chart) {
    Map<Object, Filter> present = new HashMap<>();
    filters
        .createTaskFilterQuery()
        .list()
        .forEach(filter -> present.put(filter.getProperties().get(KEY), filter));
    Set<String> granted = new HashSet<>();
    authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).list().stream()
        .filter(a -> a.getGroupId() != null)
        .forEach(a -> granted.add(a.getResourceId() + " " + a.getGroupId()));
    List<String> organs =
        Stream.concat(
                chart.units().stream().map(u -> u.group()),
                chart.groups().stream().map(g -> g.group()))
            .toList();
    for (ShippedFilters.Shipped list : shipped.all()) {
      Filter filter = present.containsKey(list.key()) ? present.get(list.key()) : create(list);
      Stream.concat(list.groups().stream(), list.forOrgans() ? organs.stream() : Stream.empty())
          .filter(group -> !granted.contains(filter.getId() + " " + group))
          .forEach(group -> grant(filter, group));
    }
  }

  private Filter create(ShippedFilters.Shipped list) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(KEY, list.key());
    properties.put("description", text(list.key() + ".description"));
    properties.put("priority", list.priority());
    properties.put("color", list.color());
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    properties.put("variables", List.of());
    Filter filter = filters.newTaskFilter(text(list.key()));
    return filters.saveFilter(filter.setQuery(list.query()).setProperties(properties));
  }

  private void grant(Filter filter, String group) {
    Authorization reading = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    reading.setGroupId(group);
    reading.setResource(Resources.FILTER);
    reading.setResourceId(filter.getId());
    reading.addPermission(Permissions.READ);
    authorizations.saveAuthorization(reading);
  }

  private String text(String key) {
    return messages.getMessage("organisation.filter." + key, null, Locale.SIMPLIFIED_CHINESE);
  }
}
