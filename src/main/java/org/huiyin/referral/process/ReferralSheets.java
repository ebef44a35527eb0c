package org.huiyin.referral.process;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.engine.InOwnRight;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.referral.Receivers;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referrals;
import org.huiyin.signing.Signable.Sheet;
import org.huiyin.signing.Waiting;
import org.springframework.stereotype.Component;

/** What of a referral waits for a signature, as it lies on the list to sign. */
@Component
public class ReferralSheets {

  private final TaskService tasks;
  private final InOwnRight inOwnRight;
  private final Referrals referrals;
  private final Receivers receivers;
  private final PetitionCases cases;
  private final Organisation organisation;
  private final CodeTexts codes;

  ReferralSheets(
      TaskService tasks,
      InOwnRight inOwnRight,
      Referrals referrals,
      Receivers receivers,
      PetitionCases cases,
      Organisation organisation,
      CodeTexts codes) {
    this.tasks = tasks;
    this.inOwnRight = inOwnRight;
    this.referrals = referrals;
    this.receivers = receivers;
    this.cases = cases;
    this.organisation = organisation;
    this.codes = codes;
  }

  /** The number that a variable of the task's instance holds. */
  public long number(Waiting task, String variable) {
    Object[] found = new Object[1];
    inOwnRight.run(() -> found[0] = tasks.getVariable(task.taskId(), variable));
    return (Long) found[0];
  }

  Referral referral(Waiting task) {
    return referrals.get(number(task, ReferralModel.REFERRAL_ID));
  }

  /**
   * @param from account of who drafted it or asks for it
   * @param preview address of the paper, or {@code null}
   * @param words further lines; those that are {@code null} or empty are left out
   */
  public Sheet sheet(Referral referral, String from, String preview, String... words) {
    PetitionCase petition = cases.get(referral.caseId());
    String head =
        receivers.name(referral)
            + "（"
            + codes.of("referralRole", referral.lead() ? "LEAD" : "CO")
            + "，"
            + codes.of("referralKind", referral.kind().name())
            + "）";
    String text =
        Arrays.stream(words)
            .filter(Objects::nonNull)
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining("\n"));
    return new Sheet(
        petition.registerNumber(), petition.title(), name(from), head + "\n" + text, preview);
  }

  /** The day that is printed in the letter, or {@code null}. */
  String due(Referral referral) {
    return referral.dueOn() == null ? null : codes.of("sheet", "DUE") + referral.dueOn();
  }

  private String name(String userId) {
    return organisation
        .personOf(userId)
        .map(Person::name)
        .orElseGet(() -> codes.of("person", "MACHINE"));
  }
}
