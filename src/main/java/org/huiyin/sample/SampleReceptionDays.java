package org.huiyin.sample;

import java.util.Map;
import java.util.TreeMap;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.reception.SettingsPlan;
import org.huiyin.reception.SettingsPlan.GroupPlan;
import org.huiyin.reception.SettingsVersions;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the reception days of 青山乡 once; what an office sets later stays. */
@Component
@Profile("sample")
class SampleReceptionDays {

  private final SettingsVersions settings;
  private final Organisation organisation;

  SampleReceptionDays(SettingsVersions settings, Organisation organisation) {
    this.settings = settings;
    this.organisation = organisation;
  }

  /** After the township is there. */
  @EventListener(ApplicationStartedEvent.class)
  @Order(-9)
  public void setOnce() {
    if (settings.current().isEmpty() && organisation.township().isPresent()) {
      Map<String, GroupPlan> groups = new TreeMap<>();
      organisation
          .deputyGroups()
          .forEach(group -> groups.put(group.code(), new GroupPlan("6日、16日、26日", "8日、18日、28日")));
      settings.set(
          new SettingsPlan(
              "POSTPONE", "9:00—11:30，15:00—17:00", "5日", "RDB", "10日、20日、30日", "XFB", groups),
          Actor.MACHINE);
    }
  }
}
