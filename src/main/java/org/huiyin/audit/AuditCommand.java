package org.huiyin.audit;

import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks the seals of the audit trail from the command line and ends. */
@Component
@ConditionalOnProperty("huiyin.audit.check")
class AuditCommand {

  private static final Logger LOG = LoggerFactory.getLogger(AuditCommand.class);

  /** Every seal holds. */
  static final int WHOLE = 0;

  /** A seal does not hold; the first is named. */
  static final int BROKEN = 1;

  /** Every seal holds, but rows have lain without one for too long. */
  static final int UNSEALED_TOO_LONG = 2;

  private final SealCheck check;
  private final AuditProperties command;
  private final FaultTexts texts;
  private final ConfigurableApplicationContext context;

  AuditCommand(
      SealCheck check,
      AuditProperties command,
      FaultTexts texts,
      ConfigurableApplicationContext context) {
    this.check = check;
    this.command = command;
    this.texts = texts;
    this.context = context;
  }

  /** After everything else that happens at a start. */
  @EventListener(ApplicationReadyEvent.class)
  @Order
  void obey() {
    int code = verify(command.head());
    if (command.exit()) {
      System.exit(SpringApplication.exit(context, () -> code));
    }
  }

  /**
   * @param head kept outside of the database, or {@code null}
   * @return {@link #WHOLE}, {@link #BROKEN} or {@link #UNSEALED_TOO_LONG}
   */
  int verify(String head) {
    Finding finding = check.check(head == null || head.isBlank() ? null : head.strip());
    String sentence = texts.chinese(fault(finding));
    if (finding.state().isBroken()) {
      LOG.error(sentence);
      return BROKEN;
    }
    if (finding.state() == Finding.State.UNSEALED_TOO_LONG) {
      LOG.warn(sentence);
      return UNSEALED_TOO_LONG;
    }
    LOG.info(sentence);
    return WHOLE;
  }

  private static Fault fault(Finding finding) {
    Seal seal = finding.seal();
    String message = "audit.seal." + finding.state().name();
    if (seal == null) {
      return Fault.of(message, "0", "", "", "", "", "", "");
    }
    String after = seal.afterId() == Seal.BEGINNING ? "0" : String.valueOf(seal.afterId());
    return Fault.of(
        message,
        String.valueOf(seal.batch()),
        after,
        String.valueOf(seal.untilId()),
        finding.from() == null ? "—" : finding.from() + "～" + finding.to(),
        String.valueOf(seal.rowCount()),
        String.valueOf(finding.rows()),
        seal.head());
  }
}
