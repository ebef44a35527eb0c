package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 放弃登记: the button stands beside the form of a registration, asks why, and the work is gone. */
@HuiyinTest
class DiscardInTasklistTest {

  @LocalServerPort private int port;
  @Autowired private TaskService tasks;

  @Test
  void a_clerk_throws_away_what_he_began_by_mistake() {
    try (StaffBrowser browser = StaffBrowser.at(port)) {
      browser.as(
          "clerk",
          page -> {
            page.click(".huiyin-start");
            page.waitForSelector(".fjs-form");
            String task = page.url().replaceAll(".*[?&]task=([^&]+).*", "$1");
            page.click(".huiyin-discard-ask");
            page.fill(".huiyin-discard input", "点错了");
            page.click(".huiyin-discard button");

            page.waitForSelector(".huiyin-notice:has-text('已放弃这次登记')");
            assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
          });
    }
  }
}
