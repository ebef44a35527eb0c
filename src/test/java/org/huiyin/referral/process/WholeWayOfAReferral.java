package org.huiyin.referral.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.engine.form.BeforeSubmit;
import org.huiyin.petition.process.CaseWalk;

/** The way of one referral past every form that it has, from its letter to the unit's report. */
abstract class WholeWayOfAReferral extends ReferralSituation {

  private static final LocalDate DUE = MONDAY.plusDays(30);

  final void overTheWholeWay(BeforeSubmit.Act act) {
    at(MONDAY, 9, 0);
    ProcessEngine watched = BeforeSubmit.of(engine, act);
    walk = new CaseWalk(watched, organisation, actors, clock);
    parts = new ReferralWalk(watched, people, clock, walk, referrals);

    walk.register(Map.of("category", "0102"));
    parts
        .refer(List.of(parts.part(HOUSING, true, 60)))
        .submit(CaseWalk.CHAIR, HOUSING, "approveReferral", notYet("comment"))
        .submit(
            CaseWalk.CLERK,
            HOUSING,
            "draftReferral",
            Map.of("kind", "ASSIGN", "part", "核实并处理。", "dueOn", DUE.toString()))
        .out(HOUSING);
    long answer = answer(HEAD, HOUSING);
    parts
        .signed(HEAD, HOUSING)
        .submit(
            HEAD,
            HOUSING,
            "workOnReferral",
            Map.of("workStep", "OBJECT", "objectedOn", today(), "objectionReason", "归自然资源所。"))
        .submit(
            CaseWalk.CHAIR,
            HOUSING,
            "decideObjection",
            Map.of("objection", "DISMISSED", "decisionReason", "依职责分工。"))
        .submit(
            HEAD,
            HOUSING,
            "workOnReferral",
            Map.of("workStep", "EXTEND", "extensionDays", 10, "extensionReason", "须待复测。"))
        .submit(CaseWalk.CHAIR, HOUSING, "approveExtension", notYet("reason"));
    at(DUE.plusDays(1), 0, 0);
    dueJobs.run(parts.instance(HOUSING).getId());
    at(DUE.plusDays(1), 9, 0);
    parts
        .submit(
            CaseWalk.CHAIR,
            HOUSING,
            "signSupervisionNotice",
            Map.of("supervision", "SIGN", "level", "ORDINARY"))
        .worked(HEAD, HOUSING)
        .submit(HEAD, HOUSING, "reportResult", parts.report(answer));
    long report = referral().id();
    walk.submit(
        CaseWalk.CLERK,
        "reviewResult",
        Map.of(
            "verdict",
            "RETURN",
            "verdictReason",
            "没有写明依据。",
            "reworkDays",
            7,
            "returned",
            List.of(String.valueOf(report))));
  }

  private static Map<String, Object> notYet(String why) {
    return Map.of("approval", "RETURN", why, "可以先行调解。");
  }
}
