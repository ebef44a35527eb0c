package org.huiyin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "440524188001010014",
        " 110105 19491231 002X "
      })
  void acceptsNumbersWhoseCheckCharacterFits(String entered) {
    boolean expected = !entered.contains("1880");
    assertThat(IdNumber.parse(entered).isPresent()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021", // check character
        "11010519490231002X", // 31 February
        "1101051949123100", // too short
        "11010519491231002Y",
        "一一0105194912310021"
      })
  void refusesWhatIsNoSuchNumber(String entered) {
    assertThat(IdNumber.parse(entered)).isEmpty();
  }

  @Test
  void tellsTheBirthDate() {
    assertThat(IdNumber.parse("11010519491231002X").orElseThrow().birthDate())
        .isEqualTo(LocalDate.of(1949, 12, 31));
  }
}
