package org.huiyin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.huiyin.petition.Registration.ComplainedOf;
import org.huiyin.petition.Registration.EarlierMatter;
import org.huiyin.petition.Registration.FromAbove;
import org.huiyin.petition.Registration.Matter;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.petition.Registration.Petitioners;
import org.huiyin.petition.Registration.Reception;
import org.huiyin.refusal.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final PersonDetails LI =
      new PersonDetails("李秀英", null, "13800001111", "V01", "青山村三组", null);

  @Test
  void anOrdinaryVisitIsTaken() {
    assertThat(faults(on(TODAY), one(LI))).isEmpty();
  }

  @Test
  void aDateInTheFutureIsNamed() {
    assertThat(faults(on(TODAY.plusDays(1)), one(LI)))
        .extracting(Fault::field)
        .containsExactly("occurredOn");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "9999, false", "10000, true"})
  void theHeadcountIsOneTo9999(int headcount, boolean refused) {
    Petitioners people = new Petitioners(false, false, LI, headcount, false, List.of());

    assertThat(faults(on(TODAY), people).stream().anyMatch(f -> f.field().equals("headcount")))
        .isEqualTo(refused);
  }

  @Test
  @Tag("L2022-20")
  void sixRepresentativesAreOneTooMany() {
    Petitioners five = new Petitioners(false, false, LI, 12, false, Collections.nCopies(5, LI));
    Petitioners six = new Petitioners(false, false, LI, 12, false, Collections.nCopies(6, LI));

    assertThat(faults(on(TODAY), five)).isEmpty();
    assertThat(faults(on(TODAY), six)).extracting(Fault::field).containsExactly("representatives");
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷野", "㐂", "犇𣸣", "买买提·艾山", "李"})
  void rareCharactersAndLongNamesAreNames(String name) {
    PersonDetails person = new PersonDetails(name, null, null, null, null, null);

    assertThat(faults(on(TODAY), one(person))).isEmpty();
  }

  @Test
  void aDayOfAnotherAgeIsASlipOfTheYear() {
    assertThat(faults(on(LocalDate.of(206, 11, 23)), one(LI)))
        .extracting(Fault::field)
        .containsExactly("occurredOn");
    assertThat(faults(on(LocalDate.of(1990, 1, 1)), one(LI))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31, petition.date-too-early",
    "1900-01-01,",
    "1958-04-01,",
    "2026-11-23,",
    "2026-11-24, petition.date-in-future"
  })
  void nobodyIsBornInTheFutureOrBefore1900(String day, String fault) {
    PersonDetails born =
        new PersonDetails("李秀英", null, null, "V01", null, "{\"birthDate\":\"" + day + "\"}");

    assertThat(faults(on(TODAY), one(born)))
        .extracting(Fault::field, Fault::messageKey)
        .isEqualTo(fault == null ? List.of() : List.of(tuple("birthDate", fault)));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    PersonDetails wrong = new PersonDetails(null, "110105194912310021", "12", null, null, null);
    Registration registration =
        registration(
            on(TODAY.plusDays(2)), one(wrong), List.of(new ComplainedOf(null, null, null, "会计")));

    assertThat(RegistrationRules.faults(registration, TODAY))
        .extracting(Fault::field)
        .containsExactlyInAnyOrder(
            "occurredOn", "petitionerName", "idNumber", "phone", "complainedOf[0]");
  }

  @Test
  void anAnonymousLetterNeedsNoName() {
    PersonDetails nobody = new PersonDetails(null, null, null, null, null, null);

    assertThat(faults(on(TODAY), new Petitioners(true, false, nobody, 1, false, List.of())))
        .isEmpty();
  }

  @Test
  void theReportToTheOrganAboveIsNotDueBeforeWeGotThePaper() {
    FromAbove above = new FromAbove("县人大常委会", "县人信〔2026〕3号", TODAY, "请核查", TODAY.minusDays(1));
    Reception reception =
        new Reception(
            Channel.LETTER, Source.ASSIGNED_FROM_ABOVE, above, null, TODAY, null, null, false);

    assertThat(faults(reception, one(LI))).extracting(Fault::field).containsExactly("reportDueOn");
  }

  private static List<Fault> faults(Reception reception, Petitioners petitioners) {
    return RegistrationRules.faults(registration(reception, petitioners, List.of()), TODAY);
  }

  private static Reception on(LocalDate day) {
    return new Reception(Channel.VISIT, Source.DIRECT, null, null, day, null, null, false);
  }

  private static Petitioners one(PersonDetails lead) {
    return new Petitioners(false, false, lead, 1, false, List.of());
  }

  private static Registration registration(
      Reception reception, Petitioners petitioners, List<ComplainedOf> complainedOf) {
    Matter matter =
        new Matter(
            "宅基地纠纷",
            "邻居建房越界。",
            List.of("恢复原状"),
            null,
            Purpose.REQUEST,
            "0101",
            "V01",
            null,
            null,
            null,
            null,
            null,
            null);
    return new Registration(
        reception, petitioners, matter, complainedOf, new EarlierMatter(null, null, false));
  }
}
