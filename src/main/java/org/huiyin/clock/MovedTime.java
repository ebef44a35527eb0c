package org.huiyin.clock;

import java.time.Duration;

/** Whatever keeps a time of its own and must follow when the sample's clock is moved. */
public interface MovedTime {

  void offsetChanged(Duration offset);
}
