package org.huiyin.document;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every field that a letter template may name, by its key or by its Chinese name. A key with a dot
 * belongs to a list: {@code requests.wording} is the wording of each of the requests.
 */
public enum LetterField {
  ORGAN_NAME("organName", "机关名称", "落款的机关，如“青山乡人民代表大会主席团”"),
  OFFICE_NAME("officeName", "办事机构", "经办的机构，如“乡人大办公室”"),
  CONTACT_PHONE("contactPhone", "联系电话", "机关的联系电话"),
  CONTACT_ADDRESS("contactAddress", "联系地址", "机关的地址"),
  OFFICE_HOURS("officeHours", "接待时间", "可以来访、来电的时间"),
  LETTER_NUMBER("letterNumber", "发文字号", "签发时自动编号，如“青山乡人信〔2026〕12号”"),
  ISSUED_ON("issuedOn", "成文日期", "签发日期"),
  COPY_TO("copyTo", "抄送", "抄送机关；答复：交办本件的上级机关"),
  NUMBER("number", "登记编号", "如“RDXF-2026-0001”"),
  QUERY_CODE("queryCode", "查询码", "信访人凭编号和查询码查询进展"),
  QUERY_HOW("queryHow", "查询方式", "到哪里、怎样查询"),
  PETITIONER_NAME("petitionerName", "信访人", "信访人姓名或者名称"),
  PETITIONER_PHONE("petitionerPhone", "信访人电话", ""),
  PETITIONER_ADDRESS("petitionerAddress", "信访人住址", "住址（村、组）"),
  ID_NUMBER("idNumber", "身份证号", ""),
  SEX("sex", "性别", ""),
  BIRTH_DATE("birthDate", "出生日期", ""),
  ETHNICITY("ethnicity", "民族", ""),
  OCCUPATION("occupation", "职业", "职业或者工作单位"),
  VILLAGE_NAME("villageName", "所在村", ""),
  HEADCOUNT("headcount", "人数", "来访或者联名人数"),
  FIRST_OR_REPEAT("firstOrRepeat", "初次重复", "“初次”或者“重复”"),
  COLLECTIVE_TEXT("collectiveText", "个访集体访", "“个访”“集体访”“联名”等"),
  SKIP_LEVEL("skipLevel", "越级", "是否越级：“是”或者“否”"),
  CHANNEL_TEXT("channelText", "信访渠道", "如“来信”“来访”"),
  SOURCE_TEXT("sourceText", "来件机关", "交办、转来的机关及其文号、日期；登记表上还有领导批示"),
  RECEIVED_ON("receivedOn", "收到日期", "来访、来信的日期"),
  REGISTERED_ON("registeredOn", "登记日期", ""),
  REGISTERED_BY("registeredBy", "登记人", ""),
  RECEPTION_PLACE("receptionPlace", "接访地点", "如“乡信访办”“乡人大办”"),
  RECEIVED_BY("receivedBy", "接访人", ""),
  TITLE("title", "事项名称", "信访事项的标题"),
  SUMMARY("summary", "事项内容", "事实与理由"),
  PURPOSE_TEXT("purposeText", "信访目的", "如“申诉”“求决”“建议意见”"),
  CATEGORY_TEXT("categoryText", "类别", "如“宅基地纠纷”"),
  PLACE_OF_ISSUE("placeOfIssue", "问题属地", ""),
  COMPLAINED_OF("complainedOf", "被反映人", "被反映的人或者单位"),
  EVIDENCE("evidence", "证据材料", "证据材料清单"),
  OTHER_PROCEEDINGS("otherProceedings", "其他程序", "已走的诉讼、仲裁、复议、信访程序"),
  EXPLAINED("explained", "当场答复", "当场的答复、宣传解释"),
  PROPOSED_HANDLING("proposedHandling", "拟办意见", ""),
  REPRESENTATIVES_NO("representatives.no", "代表.序号", "自动编号：1、2、3"),
  REPRESENTATIVES_NAME("representatives.name", "代表.姓名", "集体访推选的代表"),
  REPRESENTATIVES_ID_NUMBER("representatives.idNumber", "代表.身份证号", ""),
  REPRESENTATIVES_PHONE("representatives.phone", "代表.电话", ""),
  REQUESTS_NO("requests.no", "诉求.序号", "自动编号：1、2、3"),
  REQUESTS_WORDING("requests.wording", "诉求.内容", "信访人的每一项请求"),
  OUTCOMES_NO("outcomes.no", "处理.序号", "自动编号：1、2、3"),
  OUTCOMES_WORDING("outcomes.wording", "处理.诉求", "所答复的请求"),
  OUTCOMES_TEXT("outcomes.outcomeText", "处理.结果", "如“支持”“不予支持”“采纳”"),
  OUTCOMES_EXPLANATION("outcomes.explanation", "处理.说明", "对这一项请求的处理意见"),
  SITUATION("situation", "接收情况", "是否受理及接收情况"),
  PROCEDURE_TEXT("procedureText", "处理途径", "处理途径和程序"),
  HANDLING_UNIT("handlingUnit", "承办单位", ""),
  DUE_TEXT("dueText", "办理期限", "如“2027年1月22日前”"),
  NEXT_STEP("nextStep", "下一步", "接下来由谁做什么"),
  LETTER_TITLE("letterTitle", "文书标题", "如“不再受理告知书”“信访事项引导告知书”"),
  DECISION_TEXT("decisionText", "告知事项", "告知的结论"),
  REASON("reason", "理由", ""),
  ARTICLE("article", "依据条款", "依据的法律、法规及其条款"),
  COMPETENT_ORGAN("competentOrgan", "有权机关", "应当向哪个机关提出"),
  REFERRED_ON("referredOn", "转送日期", "转送、交办的日期"),
  REFERRAL_TEXT("referralText", "转送方式", "“转送”或者“交办”"),
  UNIT_PHONE("unitPhone", "承办单位电话", ""),
  ORIGINAL_DUE("originalDue", "原办理期限", ""),
  EXTENSION_DAYS("extensionDays", "延长天数", ""),
  EXTENDED_DUE("extendedDue", "延长后期限", ""),
  EXTENSION_REASON("extensionReason", "延期理由", ""),
  FACTS("facts", "查明事实", "调查认定的事实"),
  GROUNDS("grounds", "认定依据", "认定的理由和依据"),
  REPLY_TEXT("replyText", "答复内容", "答复函的正文"),
  REMEDY("remedy", "救济途径", "经确认的复查或者其他救济告知"),
  SERVED_TITLE("servedTitle", "送达文书", "送达的文书名称"),
  SERVED_NUMBER("servedNumber", "送达文号", "送达文书的发文字号"),
  SERVICE_PLACE("servicePlace", "送达地点", ""),
  SERVICE_WAY("serviceWay", "送达方式", "直接、留置、邮寄、电子"),
  SERVED_BY("servedBy", "送达人", ""),
  SERVED_ON("servedOn", "送达日期", ""),
  RECIPIENT_RELATION("recipientRelation", "代收关系", "代收人与受送达人的关系"),
  REFUSED_REASON("refusedReason", "拒收事由", ""),
  WITNESS("witness", "见证人", ""),
  REMARK("remark", "备注", ""),
  RECEIVING_ORGAN("receivingOrgan", "接收机关", "接收密件的机关"),
  SEAL_NUMBER("sealNumber", "密封编号", "密封件的编号"),
  PIECES("pieces", "件数", "密封件的件数"),
  HANDED_OVER_ON("handedOverOn", "移交日期", ""),
  HANDED_OVER_BY("handedOverBy", "移交人", ""),
  LETTER_KIND("letterKind", "来信形式", "平信、挂号、特快、电子邮件、传真、转来"),
  LETTER_DATE("letterDate", "来信日期", "信封邮戳或者落款日期"),
  ADDRESSEE("addressee", "受信人", ""),
  SIGNED_TEXT("signedText", "署名情况", "署名、匿名或者联名"),
  POSTCODE("postcode", "邮编", ""),
  INSTRUCTION("instruction", "领导批示", "批示人、日期、内容"),
  PAGES("pages", "附件页数", ""),
  CONTACT_PERSON("contactPerson", "联系人", "本机关的经办人"),
  ATTACHMENTS("attachments", "附件", "随文的材料，一行一件，带序号"),
  PART("part", "承办事项", "由这个单位承办的部分"),
  REQUIREMENT("requirement", "办理要求", "对承办单位的要求"),
  DUE_ON("dueOn", "限办日期", "写在函里的日期，如“2027年1月22日”"),
  UNITS_ROLE("units.role", "单位.分工", "“牵头”或者“协办”"),
  UNITS_NAME("units.name", "单位.名称", "牵头、协办的其他单位"),
  UNITS_PART("units.part", "单位.事项", "这个单位承办的部分"),
  UNITS_DUE_ON("units.dueOn", "单位.期限", "这个单位的限办日期"),
  REFERRAL_NUMBER("referralNumber", "原文号", "交办、转办、商请的函的文号"),
  SIGNED_BY("signedBy", "签收人", ""),
  SIGNED_ON("signedOn", "签收日期", ""),
  DELIVERY_TEXT("deliveryText", "送交情况", "未签收的，由办公室记录何时送交"),
  OBJECTED_ON("objectedOn", "异议日期", "承办单位提出异议的日期"),
  OBJECTION_REASON("objectionReason", "异议理由", "为什么认为不属于职权范围"),
  OBJECTION_DECISION("objectionDecision", "异议处理", "主席对异议的决定和理由"),
  BASIC_FACTS("basicFacts", "基本情况", "办结报告：信访人反映的基本情况"),
  INVESTIGATION("investigation", "调查核实", "办结报告：怎样调查、查明什么"),
  UNIT_OPINION("unitOpinion", "处理意见及依据", "办结报告：单位的处理意见和依据"),
  CARRYING_OUT("carryingOut", "落实情况", "办结报告：处理意见落实得怎样"),
  PETITIONER_VIEW("petitionerView", "信访人意见", "办结报告：信访人对处理的意见"),
  ISSUED_BY("issuedBy", "签发人", ""),
  REPORTED_ON("reportedOn", "报告日期", ""),
  UNIT_ANSWER("unitAnswer", "单位答复文书", "单位答复信访人的文书名称"),
  UNIT_ANSWER_NUMBER("unitAnswerNumber", "单位答复文号", ""),
  UNIT_ANSWER_SERVED_ON("unitAnswerServedOn", "单位答复送达日期", ""),
  ANSWERED_TEXT("answeredText", "答复情况", "何时、怎样答复信访人"),
  ANSWERS_TEXT("answers.text", "单位答复.情况", "哪个单位何时作出、送达什么文书，一个单位一项"),
  SUPERVISION_REASON("supervisionReason", "督办原因", "如“逾期未反馈办理结果”"),
  SUPERVISION_DETAIL("supervisionDetail", "具体情形", "督办、催办原因的具体说明"),
  SUPERVISION_LEVEL("supervisionLevel", "督办级别", "“督办”“跟踪督办”“挂牌督办”"),
  ANSWER_DUE("answerDue", "回复期限", "书面回复督办的期限"),
  ANSWER_TEXT("answerText", "回复内容", "单位对督办的书面回复"),
  ANSWERED_ON("answeredOn", "回复日期", ""),
  STRUCK_OFF_TEXT("struckOffText", "销号情况", "何时、由谁、为什么销号"),
  ASKED_ON("askedOn", "申请日期", ""),
  ASKED_BY("askedBy", "申请人", ""),
  VERDICT_TEXT("verdictText", "审批意见", ""),
  DECIDED_BY("decidedBy", "审批人", ""),
  DECIDED_ON("decidedOn", "审批日期", ""),
  HELD_ON("heldOn", "研究日期", ""),
  HELD_AT("heldAt", "研究地点", ""),
  CHAIRED_BY("chairedBy", "主持人", ""),
  ATTENDEES("attendees", "参加人", ""),
  RECUSED("recused", "回避情况", "回避的人和原因"),
  OPINIONS_MEMBER("opinions.member", "意见.成员", "发表意见的成员"),
  OPINIONS_OPINION("opinions.opinion", "意见.内容", "该成员的意见"),
  HANDLING_OPINION("handlingOpinion", "办理意见", "研究形成的办理意见"),
  ROUTE_TEXT("routeText", "办理方式", "如“直接办理”“交办”"),
  GROUND_TEXT("groundText", "职权依据", "直接办理的职权依据"),
  RESPONSIBLE("responsible", "承办人", ""),
  DEPUTY_TEXT("deputyText", "参与代表", "安排参与的邻近代表"),
  ADDRESSEE_ORGAN("addresseeOrgan", "主送单位", "会议通知：请哪个单位参加"),
  CONFERENCE_NUMBER("conferenceNumber", "会议编号", "如“RDLX-2026-0001”"),
  CONVENER("convener", "召集人", "“乡党委”“乡政府”或者“乡人大主席团”"),
  CONFERENCE_ON("conferenceOn", "会议日期", ""),
  STARTS_AT("startsAt", "会议时间", "如“09:00”"),
  CONFERENCE_PLACE("conferencePlace", "会议地点", ""),
  URGENT_REASON("urgentReason", "紧急理由", "会议通知不足三日的理由"),
  AGENDA_NO("agenda.no", "议题.序号", "自动编号：1、2、3"),
  AGENDA_NUMBER("agenda.number", "议题.登记编号", "所研究信访件的登记编号"),
  AGENDA_TOPIC("agenda.topic", "议题.内容", "会议通知只列与该单位有关的议题"),
  OBSERVERS("observers", "列席人员", ""),
  ABSENTEES("absentees", "请假人员", ""),
  CONFERENCE_REPORTS("conferenceReports", "汇报情况", "会议纪要：各单位的汇报"),
  DISCUSSION("discussion", "讨论情况", "会议纪要：讨论的意见"),
  APPROVED_BY("approvedBy", "审定人", "审定会议纪要的人"),
  ADJOURNED("adjourned", "未议事项", "没有议决、下次再议的信访件编号"),
  DECISIONS_NO("decisions.no", "议定.序号", "自动编号：1、2、3"),
  DECISIONS_NUMBER("decisions.number", "议定.登记编号", "所涉信访件的登记编号"),
  DECISIONS_WORDING("decisions.wording", "议定.内容", "议定的事项"),
  DECISIONS_LEAD_UNIT("decisions.leadUnit", "议定.牵头单位", ""),
  DECISIONS_CO_UNITS("decisions.coUnits", "议定.配合单位", ""),
  DECISIONS_PERSON("decisions.person", "议定.责任人", ""),
  DECISIONS_DUE_ON("decisions.dueOn", "议定.时限", "完成时限"),
  DECISIONS_SUPERVISOR("decisions.supervisor", "议定.督办人", ""),
  LEDGER_NUMBER("ledger.number", "台账.编号", "会议编号加条目号，如“RDLX-2026-0001/2”"),
  LEDGER_MATTER("ledger.matter", "台账.信访件", "登记编号、类别、问题属地"),
  LEDGER_WORDING("ledger.wording", "台账.内容", "议定的事项"),
  LEDGER_LEAD_UNIT("ledger.leadUnit", "台账.牵头单位", ""),
  LEDGER_CO_UNITS("ledger.coUnits", "台账.配合单位", ""),
  LEDGER_PERSON("ledger.person", "台账.责任人", ""),
  LEDGER_DUE_ON("ledger.dueOn", "台账.时限", "完成时限"),
  LEDGER_SUPERVISOR("ledger.supervisor", "台账.督办人", ""),
  LEDGER_PERCENT("ledger.percent", "台账.完成率", ""),
  LEDGER_PROGRESS("ledger.progress", "台账.进展", "进展记录、证据和状态"),
  LEDGER_CLOSING("ledger.closing", "台账.销号", "销号（转下次会议）的日期、核查情况和核查人"),
  HOTSPOT("hotspot", "热点", "反映集中的村和类别，如“石桥村 · 坟地纠纷”"),
  HOTSPOT_TEXT("hotspotText", "热点情况", "反映的情况和建议"),
  BROUGHT_BY("broughtBy", "提出代表", "提出反馈的人大代表"),
  TOPICS_NO("topics.no", "监督.序号", "自动编号：1、2、3"),
  TOPICS_TOOL("topics.tool", "监督.方式", "如“听取专项工作报告”“视察”"),
  TOPICS_SUBJECT("topics.subject", "监督.名称", ""),
  TOPICS_REASON("topics.reason", "监督.理由", ""),
  TOPICS_UNIT("topics.unit", "监督.单位", "接受监督的单位"),
  TOPICS_SOURCE("topics.source", "监督.来源", "热点，或者重点信访件的件数"),
  TOPICS_AGENDA_ON("topics.agendaOn", "监督.会议日期", "列入哪一天的主席团会议"),
  RECEPTION_OWNER("receptionOwner", "接访单位", "公告：主席团或者代表小组的名称"),
  RECEPTION_MONTH("receptionMonth", "接访月份", "如“2027年1月”"),
  RECEPTION_HOURS("receptionHours", "接访时间", "接待日里接待来访的时间"),
  PROVISIONAL_TEXT("provisionalText", "暂定说明", "放假安排没有公布时的一句说明"),
  ROTA_DAY("rota.day", "接访.日期", ""),
  ROTA_WEEKDAY("rota.weekday", "接访.星期", ""),
  ROTA_KIND("rota.kind", "接访.类型", "如“主席接待日”"),
  ROTA_PLACE("rota.place", "接访.地点", ""),
  ROTA_PERSON("rota.person", "接访.值班人", "接访的人"),
  ROTA_REMARK("rota.remark", "接访.备注", "暂定，或者因节假日取消"),
  GROUP_NAME("groupName", "小组名称", ""),
  GROUP_ROOM("groupRoom", "接访室", ""),
  GROUP_VILLAGES("groupVillages", "联系村", "小组联系的村"),
  GROUP_LEADER("groupLeader", "小组组长", ""),
  LEADER_DAYS("leaderDays", "组长接访日", "如“每月5日、15日、25日”"),
  MEMBER_DAYS("memberDays", "成员接访日", "成员轮流接访的日子"),
  HOLIDAY_TEXT("holidayText", "节假日说明", "遇节假日顺延还是取消"),
  PLATED_DEPUTIES_NAME("platedDeputies.name", "小组代表.姓名", ""),
  PLATED_DEPUTIES_LEVEL("platedDeputies.level", "小组代表.层级", "县人大代表、乡人大代表"),
  PLATED_DEPUTIES_POST("platedDeputies.post", "小组代表.职务", "");

  private static final Map<String, LetterField> BY_NAME =
      Stream.of(values())
          .flatMap(
              field -> Stream.of(Map.entry(field.key, field), Map.entry(field.chineseName, field)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String key;
  private final String chineseName;
  private final String meaning;

  LetterField(String key, String chineseName, String meaning) {
    this.key = key;
    this.chineseName = chineseName;
    this.meaning = meaning;
  }

  /** The name that code gives it. */
  public String key() {
    return key;
  }

  /** The name that an office gives it in a template. */
  public String chineseName() {
    return chineseName;
  }

  /** What it holds, for a person; empty where the name says all. */
  public String meaning() {
    return meaning;
  }

  /** The field that a template names, in either language, or {@code null}. */
  static LetterField named(String name) {
    return BY_NAME.get(name);
  }

  boolean isOfList() {
    return key.contains(".");
  }

  String listKey() {
    return key.substring(0, key.indexOf('.'));
  }

  String itemKey() {
    return key.substring(key.indexOf('.') + 1);
  }

  String chineseListName() {
    return chineseName.substring(0, chineseName.indexOf('.'));
  }

  String chineseItemName() {
    return chineseName.substring(chineseName.indexOf('.') + 1);
  }
}
