package org.huiyin.casefile;

import java.util.List;
import org.huiyin.petition.CodeTexts;
import org.huiyin.referral.ReferralHistory;
import org.huiyin.referral.ReferralHistory.Extension;
import org.springframework.stereotype.Component;

/** What more time a unit or group asked for and got, and of a longer handling who approved it. */
@Component
public class ExtensionLines {

  private static final String LINE = "extensionLine";

  private final ReferralHistory history;
  private final PeoplesNames names;
  private final CodeTexts codes;

  ExtensionLines(ReferralHistory history, PeoplesNames names, CodeTexts codes) {
    this.history = history;
    this.names = names;
    this.codes = codes;
  }

  /** A line each, the oldest first. */
  public List<String> of(long referralId) {
    return history.extensions(referralId).stream().map(this::line).toList();
  }

  private String line(Extension one) {
    return one.organHead() == null ? ofReport(one) : ofHandling(one);
  }

  private String ofHandling(Extension one) {
    return codes
        .of(LINE, "HANDLING")
        .formatted(
            one.days(),
            one.decidedOn(),
            one.organHead(),
            one.toldOn(),
            codes.of("toldHow", one.toldHow()),
            one.reason());
  }

  private String ofReport(Extension one) {
    String asked =
        codes
            .of(LINE, "REPORT_BACK")
            .formatted(one.days(), one.askedOn(), names.of(one.askedBy()), one.reason());
    return one.decision() == null
        ? asked
        : asked
            + codes
                .of(LINE, one.decision())
                .formatted(one.decidedOn(), names.of(one.decidedBy()), one.decisionReason());
  }
}
