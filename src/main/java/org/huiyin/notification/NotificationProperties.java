package org.huiyin.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave the house. The mail server itself is Spring's {@code spring.mail}.
 *
 * @param from sender address of every mail
 * @param dispatching whether this node sends at all
 * @param sweep pause between two looks into the outbox
 * @param lease how long a message may be in sending before it counts as unclear; longer than the
 *     mail server's time-outs taken together
 * @param giveUpAfter refusals in a row until the machine leaves the message to a person
 * @param firstPause pause after the first refusal; it doubles with each further one
 * @param longestPause where the doubling ends
 */
@ConfigurationProperties("huiyin.notification")
record NotificationProperties(
    @DefaultValue("huiyin@localhost") String from,
    @DefaultValue("true") boolean dispatching,
    @DefaultValue("PT5S") Duration sweep,
    @DefaultValue("PT10M") Duration lease,
    @DefaultValue("30") int giveUpAfter,
    @DefaultValue("PT1M") Duration firstPause,
    @DefaultValue("PT1H") Duration longestPause) {

  Duration pauseAfter(int refusals) {
    Duration doubled = firstPause.multipliedBy(1L << Math.min(refusals - 1, 20));
    return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
  }
}
