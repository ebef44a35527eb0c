package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowListTest {

  private final AllowList list = AllowList.of("doors/engine-rest.txt");

  /** The figures of running instances are not for everybody who may look at a model. */
  @Test
  void aPathThatIsWrittenOutIsNotOpenedByTheParameterOfAnotherLine() {
    assertThat(list.find("GET", "/process-definition/petition:1").orElseThrow().groups()).isEmpty();
    assertThat(list.find("GET", "/process-definition/statistics").orElseThrow().groups())
        .containsExactlyInAnyOrder("managers", "camunda-admin", "analysts");
  }
}
