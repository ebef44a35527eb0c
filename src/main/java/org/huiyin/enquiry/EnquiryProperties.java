package org.huiyin.enquiry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much guessing at query codes is let through.
 *
 * @param failures from one address, and at one number, before one has to wait
 * @param within the time in which they count, from the first one on
 */
@ConfigurationProperties("huiyin.enquiry")
record EnquiryProperties(@DefaultValue("10") int failures, @DefaultValue("15m") Duration within) {}
