package org.huiyin.petition.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.engine.form.BeforeSubmit;

/** The way of one case past every form that a case has. */
abstract class WholeWayOfACase extends Situation {

  final void overTheWholeWay(BeforeSubmit.Act act) {
    at(MONDAY, 9, 0);
    ProcessEngine watched = BeforeSubmit.of(engine, act);
    CaseWalk way = new CaseWalk(watched, organisation, actors, clock);

    way.register(Map.of("urgent", true, "urgentReason", "数十人准备上路堵车。"))
        .submit(CaseWalk.CLERK, "reportUrgently", told())
        .deliberate(Map.of())
        .submit(CaseWalk.CHAIR, "approveNotice", notYet("comment"))
        .submit(
            CaseWalk.CLERK,
            "draftNotice",
            Map.of("noticeKind", "ACCEPTED", "noticeText", "已经收到，联系人沈静。"))
        .signNotice()
        .submit(CaseWalk.CLERK, "serveNotice", way.served())
        .submit(
            CaseWalk.MEMBER,
            "handleDirectly",
            Map.of("handlingStep", "EXTEND", "extensionDays", 20, "extensionReason", "须待复测。"))
        .submit(CaseWalk.CHAIR, "approveHandlingExtension", notYet("reason"))
        .submit(CaseWalk.MEMBER, "handleDirectly", way.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", way.accepted())
        .submit(CaseWalk.CLERK, "draftReply", way.drafted("SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", way.served())
        .submit(
            CaseWalk.MEMBER,
            "followUpExecution",
            Map.of("carriedOutOn", today(), "carriedOutText", "界桩已恢复。"))
        .submit(CaseWalk.CLERK, "recordRating", way.rated());
  }

  private Map<String, Object> told() {
    Map<String, Object> call = new HashMap<>();
    call.put("reportedTo", "乡党委书记");
    call.put("reportedBy", "唐晓梅");
    call.put("reportedAt", today() + "T08:55");
    call.put("phoneNote", "即派人劝阻。");
    return call;
  }

  private static Map<String, Object> notYet(String why) {
    return Map.of("approval", "RETURN", why, "可以先行调解。");
  }
}
