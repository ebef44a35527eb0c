package org.huiyin.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units and village groups that work on paper for good: what goes to them is offered to the office
 * from the start, which enters for them with the real days and the scan.
 */
@Component
public class WorkingOnPaper {

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final AuditTrail audit;
  private final Clock clock;

  WorkingOnPaper(JdbcClient jdbc, Organisation organisation, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  /** Their engine groups, e.g. {@code group-G01}. */
  public Set<String> groups() {
    return new HashSet<>(
        jdbc.sql("SELECT engine_group FROM huiyin.works_on_paper").query(String.class).list());
  }

  /**
   * @param group engine group of the unit or the village group
   */
  public record Partner(String group, String name, boolean onPaper) {}

  /** All that exist today, the units first. */
  public List<Partner> partners() {
    Set<String> onPaper = groups();
    LocalDate today = LocalDate.now(clock);
    return Stream.concat(
            organisation.units().stream()
                .filter(unit -> unit.openOn(today) && unit.kind() != Unit.Kind.CONGRESS)
                .map(unit -> partner(unit.group(), unit.name(), onPaper)),
            organisation.deputyGroups().stream()
                .filter(group -> group.closedOn() == null || !group.closedOn().isBefore(today))
                .map(group -> partner(group.group(), group.name(), onPaper)))
        .toList();
  }

  private static Partner partner(String group, String name, Set<String> onPaper) {
    return new Partner(group, name, onPaper.contains(group));
  }

  /**
   * From now on, or no longer.
   *
   * @throws Refusal when this is neither office nor administrator, or there is no such unit or
   *     group
   */
  @Transactional
  public void note(String group, boolean onPaper, Actor by) {
    if (!by.isIn("petition-office") && !by.isIn("camunda-admin")) {
      throw new Refusal(Fault.of("organisation.paper-by-office"));
    }
    if (partners().stream().noneMatch(one -> one.group().equals(group))) {
      throw new Refusal(Fault.at("group", "organisation.paper-unknown"));
    }
    if (onPaper) {
      jdbc.sql(
              """
              INSERT INTO huiyin.works_on_paper (engine_group, noted_by, noted_at) VALUES (?, ?, ?)
              ON CONFLICT DO NOTHING
              """)
          .params(group, by.userId(), OffsetDateTime.now(clock))
          .update();
    } else {
      jdbc.sql("DELETE FROM huiyin.works_on_paper WHERE engine_group = ?").param(group).update();
    }
    audit.record(by, onPaper ? "WORKS_ON_PAPER" : "WORKS_ON_SCREEN", "group:" + group, null, null);
  }
}
