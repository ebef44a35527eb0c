package org.huiyin.petition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Unit;
import org.huiyin.organisation.Village;
import org.huiyin.petition.Corrections.Entry;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.petition.Registration.ComplainedOf;
import org.huiyin.refusal.Fault;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts right whom an entry complains of, or adds who was forgotten. The right one and his side are
 * shut out in the same moment, from open tasks too; who was shut out by mistake stays out, lest a
 * correction open a case to anybody.
 */
@Component
class CorrectedAccused {

  private static final ComplainedOf NOBODY = new ComplainedOf(null, null, null, null);

  private final JdbcClient jdbc;
  private final PeopleOfEntry people;
  private final Organisation organisation;
  private final ShutOut shutOut;
  private final KeptOut keptOut;
  private final CaseTeam team;
  private final PetitionProcess process;
  private final Secrecy secrecy;

  CorrectedAccused(
      JdbcClient jdbc,
      PeopleOfEntry people,
      Organisation organisation,
      ShutOut shutOut,
      KeptOut keptOut,
      CaseTeam team,
      PetitionProcess process,
      Secrecy secrecy) {
    this.jdbc = jdbc;
    this.people = people;
    this.organisation = organisation;
    this.shutOut = shutOut;
    this.keptOut = keptOut;
    this.team = team;
    this.process = process;
    this.secrecy = secrecy;
  }

  private record Row(long id, ComplainedOf one) {}

  /**
   * @param whom one of those whom the entry complains of; may be left out where it is one or none
   */
  List<Fault> whyNot(Entry entry, Field field, String value, Long whom) {
    List<Row> rows = rows(entry);
    boolean known = whom == null ? rows.size() < 2 : rows.stream().anyMatch(r -> r.id() == whom);
    if (!known) {
      return List.of(Fault.at("whom", "petition.correction.which-accused"));
    }
    return field == Field.ACCUSED_NAME || named(field, value).isPresent()
        ? List.of()
        : List.of(Fault.at("value", "petition.correction.accused-unknown"));
  }

  /**
   * @return what stood there, {@code null} when nothing did
   */
  String correct(Entry entry, Field field, String value, Long whom) {
    Optional<Row> wrong =
        rows(entry).stream().filter(row -> whom == null || row.id() == whom).findFirst();
    ComplainedOf right = put(wrong.map(Row::one).orElse(NOBODY), field, value);
    wrong.ifPresentOrElse(
        row -> people.rewriteComplainedOf(row.id(), right),
        () -> people.addComplainedOf(entry.caseId(), entry.id(), List.of(right)));
    shutOut(entry.caseId(), right);
    return wrong.map(row -> words(row.one(), field)).orElse(null);
  }

  /** A person of the register is no longer one by name, and the other way round. */
  private static ComplainedOf put(ComplainedOf before, Field field, String value) {
    return switch (field) {
      case ACCUSED_PERSON -> new ComplainedOf(Long.valueOf(value), before.unit(), null, null);
      case ACCUSED_UNIT -> new ComplainedOf(before.person(), value, before.name(), before.post());
      default -> new ComplainedOf(null, before.unit(), value, before.post());
    };
  }

  /** A neighbouring deputy of that side takes no part any more. */
  private void shutOut(long caseId, ComplainedOf right) {
    jdbc.sql(
            """
            UPDATE huiyin.petition_case SET neighbouring_deputy = NULL
            WHERE id = ? AND neighbouring_deputy = ANY (?)
            """)
        .params(caseId, sideOf(right).toArray(Long[]::new))
        .update();
    ShutOut.Kept kept = shutOut.of(List.of(right), null, null);
    if (kept.guarded() && keptOut.shutOut(caseId, kept)) {
      process.guard(team.numberOf(caseId));
    }
  }

  private Set<Long> sideOf(ComplainedOf one) {
    return organisation.barredPeople(
        Stream.ofNullable(one.person()).toList(), Stream.ofNullable(one.unit()).toList());
  }

  private List<Row> rows(Entry entry) {
    return jdbc.sql(
            "SELECT id, person_id, unit_code, name, post FROM huiyin.complained_of WHERE entry_id = ? ORDER BY id")
        .param(entry.id())
        .query(
            (row, n) ->
                new Row(
                    row.getLong("id"),
                    new ComplainedOf(
                        row.getObject("person_id", Long.class),
                        row.getString("unit_code"),
                        secrecy.decrypt(row.getBytes("name"), "complained_of.name"),
                        secrecy.decrypt(row.getBytes("post"), "complained_of.post"))))
        .list();
  }

  private String words(ComplainedOf one, Field field) {
    if (field == Field.ACCUSED_UNIT) {
      return one.unit() == null ? null : named(field, one.unit()).orElse(one.unit());
    }
    return one.person() == null
        ? one.name()
        : named(Field.ACCUSED_PERSON, one.person().toString()).orElse(one.name());
  }

  private Optional<String> named(Field field, String value) {
    if (field == Field.ACCUSED_UNIT) {
      return organisation
          .unit(value)
          .map(Unit::name)
          .or(() -> organisation.village(value).map(Village::committee));
    }
    return value.matches("\\d{1,18}")
        ? organisation.person(Long.parseLong(value)).map(Person::name)
        : Optional.empty();
  }
}
