package org.huiyin.audit;

import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what a person is shown by an answer that refuses: the act is rolled back, that he saw
 * it is not.
 */
@Component
public class ShownByRefusal {

  private final AuditTrail audit;

  ShownByRefusal(AuditTrail audit) {
    this.audit = audit;
  }

  /** See {@link AuditTrail#recordForCases}. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void record(Actor reader, String act, String subject, Collection<Long> cases) {
    audit.recordForCases(reader, act, subject, cases, null);
  }
}
