package org.huiyin.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {

  @Test
  void anIdentityNumberKeepsItsRegionAndItsEnd() {
    assertThat(Mask.ID_NUMBER.over("11010519491231002X")).isEqualTo("110105**********2X");
  }

  @Test
  void aPhoneKeepsItsBeginningAndItsEnd() {
    assertThat(Mask.PHONE.over("13812345678")).isEqualTo("138******78");
  }

  @Test
  void whatIsTooShortToKeepAPartOfIsCoveredWhole() {
    assertThat(Mask.PHONE.over("12345")).isEqualTo("*****");
    assertThat(Mask.PHONE.over(null)).isNull();
    assertThat(Mask.PHONE.over("")).isEmpty();
  }

  @Test
  void itKnowsItsOwnWorkAgainAndNothingElse() {
    assertThat(Mask.PHONE.covers("138******78")).isTrue();
    assertThat(Mask.PHONE.covers("*****")).isTrue();
    assertThat(Mask.ID_NUMBER.covers(" 110105**********2X ")).isTrue();
    assertThat(Mask.PHONE.covers("13812345678")).isFalse();
    assertThat(Mask.PHONE.covers("138****1234")).isFalse();
  }
}
