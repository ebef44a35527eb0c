package org.huiyin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuiyinTest
class GreetingTest {

  @Autowired private Greeting greeting;
  @LocalServerPort private int port;

  @Test
  void saysWhereToLogInAndWithWhat() {
    assertThat(greeting.text())
        .contains("http://localhost:" + port + "/camunda/app/tasklist/default/")
        .contains("clerk（")
        .contains("chair（")
        .contains("Qingshan#2026");
  }
}
