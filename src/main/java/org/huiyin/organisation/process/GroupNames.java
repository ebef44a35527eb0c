package org.huiyin.organisation.process;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.huiyin.organisation.Chart;
import org.huiyin.organisation.Memberships;
import org.huiyin.organisation.Seat.Body;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the engine's groups are called in Admin and in Tasklist's lists. */
@Component
class GroupNames {

  private final MessageSource messages;

  GroupNames(MessageSource messages) {
    this.messages = messages;
  }

  /** Names by group id, of units and deputy groups their own. */
  Map<String, String> of(Chart chart) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Body body : Body.values()) {
      names.put(body.group(), fixed(body.group()));
    }
    names.put(Memberships.CHAIR, fixed(Memberships.CHAIR));
    names.put(Memberships.DEPUTIES, fixed(Memberships.DEPUTIES));
    chart.units().forEach(unit -> names.put(unit.group(), unit.name()));
    chart.groups().forEach(group -> names.put(group.group(), group.name()));
    return names;
  }

  private String fixed(String group) {
    return messages.getMessage("organisation.group." + group, null, Locale.SIMPLIFIED_CHINESE);
  }
}
