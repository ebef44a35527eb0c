package org.huiyin.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.Situation;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralPapers;
import org.huiyin.referral.Referrals;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that is referred to others, and what stands on record of it. */
abstract class ReferralSituation extends Situation {

  static final String HOUSING = "unit-HOUSING";
  static final String LAND = "unit-LAND";
  static final String HEAD = "head-housing";

  @Autowired Referrals referrals;
  @Autowired ReferralPapers papers;
  @Autowired Actors people;

  ReferralWalk parts;

  @BeforeEach
  void anotherWalk() {
    parts = new ReferralWalk(engine, people, clock, walk, referrals);
  }

  /** Registered and referred to the building office, until 60 days from today. */
  void referred() {
    walk.register(Map.of("category", "0102"));
    parts.refer(List.of(parts.part(HOUSING, true, 60)));
  }

  /** The letter is out. */
  void out() {
    referred();
    parts.out(HOUSING);
  }

  void atWork() {
    out();
    parts.signed(HEAD, HOUSING);
  }

  Referral referral() {
    List<Referral> all = referrals.of(parts.caseId());
    return all.get(all.size() - 1);
  }

  /** The unit uploads its answer. */
  long answer(String user, String to) {
    Referral referral = referrals.get(parts.idOf(to));
    return papers.store(
        referral,
        ReferralPapers.Role.ANSWER,
        "答复",
        "application/pdf",
        "%PDF-1.4 answer".getBytes(StandardCharsets.US_ASCII),
        people.actor(user));
  }

  void reported() {
    parts.worked(HEAD, HOUSING);
    long answer = answer(HEAD, HOUSING);
    parts.submit(HEAD, HOUSING, "reportResult", parts.report(answer));
  }

  void accept() {
    walk.submit(CaseWalk.CLERK, "reviewResult", walk.accepted());
  }

  void told(String step, String... users) {
    assertThat(onRecord().messages(step))
        .containsExactlyInAnyOrder(
            Arrays.stream(users).map(user -> "NORMAL " + user).toArray(String[]::new));
  }
}
