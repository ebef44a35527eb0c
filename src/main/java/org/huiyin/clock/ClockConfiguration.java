package org.huiyin.clock;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  /** Every date of the house is a date in this zone, wherever the server stands. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Bean
  @Profile("!sample")
  Clock clock() {
    return Clock.system(ZONE);
  }

  @Bean
  @Profile("sample")
  MovableClock movableClock(List<MovedTime> followers) {
    return new MovableClock(Clock.system(ZONE), followers);
  }
}
