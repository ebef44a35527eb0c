package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * A person with everything he is, as the administrator's page shows it.
 *
 * @param groups those he is in today
 * @param away the running and coming absences
 * @param password {@code NONE} without an account, {@code UNKNOWN} when nobody has it yet, {@code
 *     HANDED} until he has chosen another, {@code OWN}
 */
record PersonRow(
    Person person,
    boolean serving,
    List<Seat> seats,
    List<Deputy> mandates,
    List<DeputyGroup> groups,
    List<String> leads,
    List<String> heads,
    List<Absence> away,
    String password) {

  static PersonRow of(Chart chart, Person person, LocalDate today) {
    long id = person.id();
    return new PersonRow(
        person,
        person.until() == null || !person.until().isBefore(today),
        chart.seats().stream().filter(s -> s.person() == id && s.until() == null).toList(),
        chart.deputies().stream().filter(d -> d.person() == id && d.until() == null).toList(),
        chart.groups().stream()
            .filter(g -> g.members().stream().anyMatch(m -> m.person() == id && m.until() == null))
            .toList(),
        chart.groups().stream()
            .filter(g -> Long.valueOf(id).equals(g.leader()))
            .map(DeputyGroup::code)
            .toList(),
        chart.units().stream()
            .filter(u -> Long.valueOf(id).equals(u.head()))
            .map(Unit::code)
            .toList(),
        chart.absences().stream()
            .filter(a -> a.person() == id && !a.until().isBefore(today))
            .toList(),
        password(chart, person));
  }

  private static String password(Chart chart, Person person) {
    if (person.userId() == null) {
      return "NONE";
    }
    Boolean handed = chart.firstPasswords().get(person.userId());
    return handed == null ? "OWN" : handed ? "HANDED" : "UNKNOWN";
  }
}
