package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.organisation.DeputyGroup.Kind;
import org.huiyin.organisation.DeputyGroup.Member;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Seat.Role;

/** A small township for tests without a database. */
final class Charts {

  static final LocalDate TERM = LocalDate.of(2022, 1, 10);

  static final long CHAIR = 1;
  static final long VICE_CHAIR = 2;
  static final long CLERK = 3;
  static final long LAND_HEAD = 4;
  static final long LAND_STAFF = 5;
  static final long LEADER_1 = 6;
  static final long ACCOUNTANT_1 = 7;
  static final long FORMER_ACCOUNTANT_2 = 8;
  static final long LEADER_2 = 9;
  static final long MAYOR = 10;
  static final long CADRE_OUTSIDE_GROUP_2 = 11;

  private Charts() {}

  /**
   * V01 belongs to G01, V02 to G02; LAND and GOV are units, CONGRESS is the presidium's own office.
   */
  static Chart township(Absence... absences) {
    return new Chart(
        1,
        new Township("试验乡", "试验乡人大主席团", "试验乡人信", "试验县", "试验县人大常委会", null, null),
        List.of(
            new Village("V01", "东村", List.of(), null), new Village("V02", "西村", List.of(), null)),
        List.of(
            unit("CONGRESS", Unit.Kind.CONGRESS, CLERK, null),
            unit("LAND", Unit.Kind.STATION, LAND_HEAD, null),
            unit("GOV", Unit.Kind.GOVERNMENT, MAYOR, null),
            unit("CLOSED", Unit.Kind.OFFICE, LAND_STAFF, LocalDate.of(2025, 12, 31))),
        List.of(
            group(
                "G01", "V01", LEADER_1, deputy(LEADER_1), cadre(ACCOUNTANT_1), deputy(VICE_CHAIR)),
            group(
                "G02",
                "V02",
                LEADER_2,
                deputy(LEADER_2),
                new Member(
                    FORMER_ACCOUNTANT_2, Kind.VILLAGE_CADRE, TERM, LocalDate.of(2025, 6, 30)))),
        List.of(
            person(CHAIR, "chair", "CONGRESS", null),
            person(VICE_CHAIR, "vicechair", "CONGRESS", null),
            person(CLERK, "clerk", "CONGRESS", null),
            person(LAND_HEAD, "head-land", "LAND", null),
            person(LAND_STAFF, "staff-land", "LAND", null),
            person(LEADER_1, "leader1", null, "V01"),
            person(ACCOUNTANT_1, null, null, "V01"),
            new Person(
                FORMER_ACCOUNTANT_2,
                "former",
                "会计",
                null,
                "V02",
                "former2",
                TERM,
                LocalDate.of(2025, 6, 30)),
            person(LEADER_2, "leader2", null, null),
            person(MAYOR, "mayor", "GOV", null),
            person(CADRE_OUTSIDE_GROUP_2, "cadre2", null, "V02")),
        List.of(new Deputy(LEADER_1, "leader1", Deputy.Level.TOWNSHIP, "V01", "G01", TERM, null)),
        List.of(
            new Seat(Body.PRESIDIUM, CHAIR, Role.CHAIR, TERM, null),
            new Seat(Body.PRESIDIUM, VICE_CHAIR, Role.VICE_CHAIR, TERM, null),
            new Seat(Body.PETITION_OFFICE, CLERK, Role.MEMBER, TERM, null)),
        List.of(absences),
        List.of(),
        List.of(),
        Map.of());
  }

  private static Unit unit(String code, Unit.Kind kind, Long head, LocalDate closedOn) {
    return new Unit(code, code, Unit.BelongsTo.TOWNSHIP, kind, head, null, closedOn);
  }

  private static DeputyGroup group(String code, String village, long leader, Member... members) {
    return new DeputyGroup(code, code, List.of(village), leader, List.of(members), "room", null);
  }

  private static Member deputy(long person) {
    return new Member(person, Kind.DEPUTY, TERM, null);
  }

  private static Member cadre(long person) {
    return new Member(person, Kind.VILLAGE_CADRE, TERM, null);
  }

  private static Person person(long id, String userId, String unit, String village) {
    return new Person(id, "人" + id, "职务", unit, village, userId, TERM, null);
  }
}
