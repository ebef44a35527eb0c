package org.huiyin.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much guessing is let through.
 *
 * @param failures from one address before it has to wait
 * @param within the time in which they count, from the first one on
 */
@ConfigurationProperties("huiyin.login-throttle")
record LoginThrottleProperties(
    @DefaultValue("20") int failures, @DefaultValue("5m") Duration within) {}
