package org.huiyin.enquiry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, from one address over all numbers and at one number from all addresses,
 * whether there is such a number or not. Only failures count.
 */
@Component
class EnquiryThrottle {

  private final EnquiryProperties limits;
  private final Cache<String, AtomicInteger> failures;

  EnquiryThrottle(EnquiryProperties limits) {
    this.limits = limits;
    this.failures =
        Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(limits.within()).build();
  }

  /** Counts an attempt before it is made, so that many at once do not slip through. */
  boolean lets(String address, String number) {
    boolean fromThere = count("a " + address).incrementAndGet() <= limits.failures();
    boolean atThat = count("n " + number).incrementAndGet() <= limits.failures();
    return fromThere && atThat;
  }

  /** The attempt was right after all. */
  void forgive(String address, String number) {
    count("a " + address).decrementAndGet();
    count("n " + number).decrementAndGet();
  }

  long waitSeconds() {
    return limits.within().toSeconds();
  }

  private AtomicInteger count(String of) {
    return failures.get(of, unknown -> new AtomicInteger());
  }
}
