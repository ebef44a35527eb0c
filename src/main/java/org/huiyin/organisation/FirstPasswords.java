package org.huiyin.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords that the system drew: handed out once by an administrator, and changed by their owner
 * before anything else.
 */
@Service
public class FirstPasswords {

  /** A password as it is handed out, this once. */
  record Handed(String userId, String name, String password) {}

  private final Organisation organisation;
  private final ChangingOrganisation changing;
  private final StaffAccounts accounts;
  private final JdbcClient jdbc;
  private final Clock clock;

  FirstPasswords(
      Organisation organisation,
      ChangingOrganisation changing,
      StaffAccounts accounts,
      JdbcClient jdbc,
      Clock clock) {
    this.organisation = organisation;
    this.changing = changing;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void openFor(Collection<Founding.PersonPlan> people) {
    open(
        people.stream()
            .filter(p -> p.userId() != null)
            .map(p -> new StaffAccounts.Wanted(p.userId(), p.name(), p.email()))
            .toList());
  }

  /**
   * Whether somebody made the account past the organisation, and so knows its password: it is
   * nobody's of ours.
   */
  boolean isKnownToOthers(Chart chart, String userId) {
    return userId != null && !chart.hasAccount(userId) && accounts.exists(userId);
  }

  /** Opens the accounts that do not exist; nobody knows their passwords yet. */
  void open(Collection<StaffAccounts.Wanted> wanted) {
    accounts
        .open(wanted)
        .forEach(
            user ->
                jdbc.sql("INSERT INTO huiyin.first_password (user_id) VALUES (?)")
                    .param(user)
                    .update());
  }

  /**
   * Draws a password for each of these people. Whoever forgot his own gets a new one in the same
   * way.
   */
  @Transactional
  List<Handed> handOut(Set<Long> people, Actor by) {
    return changing.change(
        by,
        "HAND_OUT_PASSWORDS",
        "organisation",
        null,
        chart -> faultsOf(chart, people, by),
        chart -> people.stream().map(id -> handOut(chart.person(id).orElseThrow(), by)).toList());
  }

  private static List<Fault> faultsOf(Chart chart, Set<Long> people, Actor by) {
    List<Fault> faults = new ArrayList<>();
    if (people.isEmpty()) {
      faults.add(Fault.at("people", "organisation.nobodyChosen"));
    }
    for (Long id : people) {
      Person person = chart.person(id).orElse(null);
      if (person == null) {
        faults.add(Fault.at("people", "organisation.unknownPerson"));
      } else if (person.userId() == null) {
        faults.add(Fault.at("people", "organisation.noAccount", person.name()));
      } else if (person.userId().equals(by.userId())) {
        faults.add(Fault.at("people", "organisation.ownPassword"));
      }
    }
    return faults;
  }

  private Handed handOut(Person person, Actor by) {
    jdbc.sql(
            """
            INSERT INTO huiyin.first_password (user_id, handed_at, handed_by) VALUES (?, ?, ?)
            ON CONFLICT (user_id) DO UPDATE SET handed_at = excluded.handed_at, handed_by = excluded.handed_by
            """)
        .params(person.userId(), OffsetDateTime.now(clock), by.userId())
        .update();
    return new Handed(person.userId(), person.name(), accounts.drawPassword(person.userId()));
  }

  /** Whether the account may do nothing but choose its own password. */
  public boolean mustBeChanged(String userId) {
    return organisation.chart().firstPasswords().containsKey(userId);
  }

  /**
   * The owner chooses a password. A wrong guess is counted by the engine, so it must not be rolled
   * back with the refusal.
   */
  void choose(String current, String fresh, Actor by) {
    if (!accounts.isPassword(by.userId(), Objects.toString(current, ""))) {
      throw new Refusal(Fault.at("current", "organisation.wrongPassword"));
    }
    if (Objects.equals(current, fresh)) {
      throw new Refusal(Fault.at("fresh", "organisation.samePassword"));
    }
    if (!accounts.wouldAccept(by.userId(), Objects.toString(fresh, ""))) {
      throw new Refusal(Fault.at("fresh", "organisation.weakPassword"));
    }
    changing.change(
        by,
        "CHOOSE_PASSWORD",
        "account:" + by.userId(),
        null,
        chart -> List.of(),
        chart -> {
          accounts.setPassword(by.userId(), fresh);
          return jdbc.sql("DELETE FROM huiyin.first_password WHERE user_id = ?")
              .param(by.userId())
              .update();
        });
  }
}
