package org.huiyin.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A full set of values for every letter. */
final class LetterExamples {

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("organName", "青山乡人民代表大会主席团"),
          Map.entry("receptionOwner", "青山乡人大主席团"),
          Map.entry("receptionMonth", "2027年1月"),
          Map.entry("receptionHours", "9:00—11:30，15:00—17:00"),
          Map.entry("provisionalText", "注：标“暂定”的，国家放假安排公布后可能调整，以调整后的公告为准。"),
          Map.entry("groupName", "青石代表小组"),
          Map.entry("groupRoom", "青山村代表小组接访室"),
          Map.entry("groupVillages", "青山村、石桥村"),
          Map.entry("groupLeader", "周有德"),
          Map.entry("leaderDays", "每月6日、16日、26日"),
          Map.entry("memberDays", "每月8日、18日、28日"),
          Map.entry("holidayText", "遇节假日顺延到下一个工作日"),
          Map.entry("officeName", "青山乡人大办公室"),
          Map.entry("contactPhone", "0855-1234567"),
          Map.entry("contactAddress", "青山乡人民政府一楼人大办公室"),
          Map.entry("officeHours", "工作日 8:30—12:00，14:30—17:30"),
          Map.entry("letterNumber", "青山乡人信〔2026〕12号"),
          Map.entry("copyTo", "县人大常委会办公室，青山乡信访办公室"),
          Map.entry("number", "RDXF-2026-0001"),
          Map.entry("queryCode", "K7M3-9QXP"),
          Map.entry("queryHow", "查询网址：乡人大信访查询页；也可以持本告知书和身份证明到乡人大办公室查询。"),
          Map.entry("petitionerName", "罗应才"),
          Map.entry("petitionerPhone", "13800000000"),
          Map.entry("petitionerAddress", "青山乡大河村二组"),
          Map.entry("idNumber", "11010519491231002X"),
          Map.entry("sex", "男"),
          Map.entry("ethnicity", "苗族"),
          Map.entry("occupation", "务农"),
          Map.entry("villageName", "大河村"),
          Map.entry("headcount", "6"),
          Map.entry("firstOrRepeat", "初次"),
          Map.entry("collectiveText", "集体访"),
          Map.entry("skipLevel", "否"),
          Map.entry("channelText", "来访"),
          Map.entry("sourceText", "县人大常委会办公室交办（县人办信〔2026〕8号，2026年11月20日）。"),
          Map.entry("registeredBy", "王小兰"),
          Map.entry("receptionPlace", "乡人大办"),
          Map.entry("receivedBy", "李明德"),
          Map.entry("title", "大河村二组宅基地与通道纠纷"),
          Map.entry(
              "summary",
              "2025年10月，邻居在双方共用的通道上修建围墙，使通道由2米变为不足1米，农用车无法进出。\n"
                  + "村民小组曾两次调解，均未达成一致。信访人认为该通道自1986年分户起由两家共用，请求恢复原状。"),
          Map.entry("purposeText", "求决"),
          Map.entry("categoryText", "宅基地纠纷"),
          Map.entry("placeOfIssue", "大河村"),
          Map.entry("complainedOf", "无"),
          Map.entry("evidence", "1986年分户协议复印件1份，照片4张"),
          Map.entry("otherProceedings", "未走诉讼、仲裁、行政复议程序"),
          Map.entry("explained", "已说明《中华人民共和国土地管理法》第十四条关于土地权属争议处理的规定。"),
          Map.entry("proposedHandling", "拟请主席团研究，由主席团成员会同大河村代表小组先行调解。"),
          Map.entry("situation", "您提出的信访事项本机关已经接收，属于本机关职权范围，予以受理。"),
          Map.entry("procedureText", "本机关将听取您陈述事实和理由，进行调查核实；经双方同意，可以组织调解；办结后出具信访事项处理意见书。"),
          Map.entry("handlingUnit", "青山乡自然资源所"),
          Map.entry("dueText", "2027年1月22日前"),
          Map.entry("nextStep", "乡人大主席团在5个工作日内研究，在2026年12月8日前书面告知您由谁办理。"),
          Map.entry("letterTitle", "信访事项引导告知书"),
          Map.entry("decisionText", "您提出的信访事项应当通过民事诉讼途径解决，不属于本机关职权范围。"),
          Map.entry("reason", "双方已就该通道的使用提起民事诉讼，县人民法院正在审理。"),
          Map.entry("article", "《信访工作条例》第三十一条第一项"),
          Map.entry("competentOrgan", "县人民法院"),
          Map.entry("referralText", "转送"),
          Map.entry("unitPhone", "0855-7654321"),
          Map.entry("hotspot", "石桥村 · 坟地纠纷"),
          Map.entry("hotspotText", "今年九月以来反映九件，多因公益性墓地没有划定。建议年内划定墓地，公布管理办法。"),
          Map.entry("broughtBy", "傅长庚"),
          Map.entry("originalDue", "2027年1月22日前"),
          Map.entry("extensionDays", "30"),
          Map.entry("extendedDue", "2027年2月21日"),
          Map.entry("extensionReason", "需要委托测绘通道的原界址，测绘单位尚未出具成果。"),
          Map.entry(
              "facts",
              "2026年11月26日，本机关到现场查看，并询问信访人、邻居和村民小组组长。\n"
                  + "查明：通道自1986年起由两家共用，分户协议载明宽2米；2025年10月修建的围墙占用通道1.1米。"),
          Map.entry("grounds", "分户协议为双方签字认可，与现场界石一致，应当作为认定通道宽度的依据。"),
          Map.entry("replyText", "您提出的修复大河村二组机耕道的建议，本机关已经研究，并转有关单位办理。"),
          Map.entry(
              "remedy",
              "如果您不服本处理意见，可以自收到本意见书之日起30日内，向青山县人民代表大会常务委员会请求复查。" + "逾期不请求复查的，本处理意见即为信访事项的终结性意见。"),
          Map.entry("servedTitle", "信访事项处理意见书"),
          Map.entry("servedNumber", "青山乡人信〔2026〕12号"),
          Map.entry("servicePlace", "青山乡大河村二组信访人住所"),
          Map.entry("serviceWay", "直接送达"),
          Map.entry("servedBy", "王小兰、李明德"),
          Map.entry("recipientRelation", "父子"),
          Map.entry("refusedReason", "认为围墙应当立即拆除"),
          Map.entry("witness", "大河村村民委员会 张国富"),
          Map.entry("remark", "无"),
          Map.entry("receivingOrgan", "中共青山乡纪律检查委员会"),
          Map.entry("sealNumber", "密2026-03"),
          Map.entry("pieces", "1"),
          Map.entry("handedOverBy", "王小兰"),
          Map.entry("letterKind", "挂号"),
          Map.entry("addressee", "乡人大主席团"),
          Map.entry("signedText", "署名"),
          Map.entry("postcode", "556000"),
          Map.entry("instruction", "请主席团认真研究办理。（周正平，2026年11月24日）"),
          Map.entry("pages", "5"),
          Map.entry("contactPerson", "王小兰"),
          Map.entry("attachments", "1．来访登记表复印件\n2．1986年分户协议复印件\n3．现场照片4张"),
          Map.entry("part", "查清通道的权属和界址，依法提出处理意见。"),
          Map.entry("requirement", "到现场核实，听取双方意见；能调解的先行调解。"),
          Map.entry("referralNumber", "青山乡人信交〔2026〕7号"),
          Map.entry("signedBy", "杨光明"),
          Map.entry("deliveryText", "2026年11月27日由办公室送交该单位"),
          Map.entry("objectionReason", "该通道的规划许可由村镇建设办公室核发"),
          Map.entry("objectionDecision", "不予同意：界址争议属于自然资源所职权，请继续办理。"),
          Map.entry("basicFacts", "信访人反映邻居修建围墙占用共用通道。"),
          Map.entry("investigation", "11月30日、12月3日两次到现场测量，询问双方和村民小组组长。\n经查，通道宽2米，由两家共用。"),
          Map.entry("unitOpinion", "依据《中华人民共和国土地管理法》第十四条，确认通道由两家共用。"),
          Map.entry("carryingOut", "围墙已于12月10日拆除，通道恢复原状。"),
          Map.entry("petitionerView", "信访人表示满意。"),
          Map.entry("issuedBy", "陈志强"),
          Map.entry("unitAnswer", "关于通道纠纷的处理意见书"),
          Map.entry("unitAnswerNumber", "青自然资意〔2026〕3号"),
          Map.entry("answeredText", "2026年12月14日当面送达书面答复。"),
          Map.entry("supervisionReason", "逾期未反馈办理结果"),
          Map.entry("supervisionDetail", "限办日期届满后第3个工作日仍未报送办结报告。"),
          Map.entry("supervisionLevel", "跟踪督办"),
          Map.entry("answerDue", "2027年2月4日"),
          Map.entry("answerText", "测绘成果已经出具，本周内办结。"),
          Map.entry("struckOffText", "2027年2月6日，王小兰：办结报告已经审核通过。"),
          Map.entry("askedBy", "杨光明"),
          Map.entry("verdictText", "同意延长。"),
          Map.entry("decidedBy", "周正平"),
          Map.entry("heldAt", "乡人大会议室"),
          Map.entry("chairedBy", "周正平"),
          Map.entry("attendees", "周正平、李明德、吴秀兰"),
          Map.entry("recused", "无"),
          Map.entry("handlingOpinion", "交青山乡自然资源所限期办理，大河村代表小组配合调解。"),
          Map.entry("routeText", "交办"),
          Map.entry("groundText", "不属本机关直接办理的事项"),
          Map.entry("responsible", "王小兰"),
          Map.entry("deputyText", "杨秀英（信访人同意）"),
          Map.entry("addresseeOrgan", "自然资源所"),
          Map.entry("conferenceNumber", "RDLX-2026-0001"),
          Map.entry("convener", "乡人大主席团"),
          Map.entry("startsAt", "09:00"),
          Map.entry("conferencePlace", "乡政府二楼会议室"),
          Map.entry("urgentReason", "汛期将至，围墙有倒塌危险。"),
          Map.entry("observers", "大河村村民委员会主任张国富"),
          Map.entry("absentees", "林业站站长（因公出差）"),
          Map.entry("conferenceReports", "自然资源所汇报了通道权属和两次测量的情况。"),
          Map.entry("discussion", "会议认为，应当先恢复通行，再确认权属。"),
          Map.entry("adjourned", "RDXF-2026-0009"),
          Map.entry("approvedBy", "周正平（乡人大主席）"));

  private LetterExamples() {}

  /** Every field of the letter has a value. */
  static Map<String, Object> full(Letter letter) {
    Map<String, Object> values = new HashMap<>();
    for (LetterField field : letter.fields()) {
      String key = field.isOfList() ? field.listKey() : field.key();
      values.put(key, value(key));
    }
    return values;
  }

  private static Object value(String key) {
    return switch (key) {
      case "requests" ->
          List.of(Map.of("wording", "请求确认通道由两家共用，宽2米"), Map.of("wording", "请求拆除占用通道的围墙"));
      case "outcomes" ->
          List.of(
              Map.of(
                  "wording",
                  "请求确认通道由两家共用，宽2米",
                  "outcomeText",
                  "支持",
                  "explanation",
                  "经双方同意调解，签订调解协议书，确认通道宽2米，由两家共用。"),
              Map.of(
                  "wording",
                  "请求拆除占用通道的围墙",
                  "outcomeText",
                  "支持",
                  "explanation",
                  "邻居已于2026年12月10日自行拆除围墙，通道恢复原状，本机关已到现场查看。"));
      case "units" ->
          List.of(
              Map.of("role", "牵头", "name", "自然资源所", "part", "查清权属和界址", "dueOn", "2027年1月22日"),
              Map.of("role", "协办", "name", "大河村代表小组", "part", "配合调解", "dueOn", "2027年1月8日"));
      case "answers" ->
          List.of(
              Map.of("text", "青山乡自然资源所已于2026年12月14日作出《关于通道纠纷的处理意见书》（青自然资意〔2026〕3号），" + "并于同日送达您。"));
      case "agenda" ->
          List.of(
              Map.of("number", "RDXF-2026-0001", "topic", "宅基地纠纷 · 大河村"),
              Map.of("number", "RDXF-2026-0007", "topic", "农村道路 · 柳林村"));
      case "decisions" ->
          List.of(
              Map.of(
                  "number",
                  "RDXF-2026-0001",
                  "wording",
                  "拆除围墙，恢复通道宽度。",
                  "leadUnit",
                  "村镇建设办公室",
                  "coUnits",
                  "自然资源所、大河村代表小组",
                  "person",
                  "葛新民",
                  "dueOn",
                  "2026年12月31日",
                  "supervisor",
                  "沈若兰（乡人大副主席）"),
              Map.of(
                  "number",
                  "RDXF-2026-0007",
                  "wording",
                  "落实修路资金。",
                  "leadUnit",
                  "财政所",
                  "coUnits",
                  "农村经营管理站",
                  "person",
                  "仇美华",
                  "dueOn",
                  "2027年1月31日",
                  "supervisor",
                  "陆怀远（乡人大主席）"));
      case "ledger" ->
          List.of(
              Map.ofEntries(
                  Map.entry("number", "RDLX-2026-0001/1"),
                  Map.entry("matter", "RDXF-2026-0001 宅基地纠纷 · 大河村"),
                  Map.entry("wording", "拆除围墙，恢复通道宽度。"),
                  Map.entry("leadUnit", "村镇建设办公室"),
                  Map.entry("coUnits", "自然资源所、大河村代表小组"),
                  Map.entry("person", "葛新民"),
                  Map.entry("dueOn", "2026年12月31日"),
                  Map.entry("supervisor", "沈若兰（乡人大副主席）"),
                  Map.entry("percent", "60%"),
                  Map.entry("progress", "2026年12月20日已与当事人商定拆除方案。"),
                  Map.entry("closing", "2026-12-20 销号 已现场核查（陆怀远）")));
      case "topics" ->
          List.of(
              Map.of(
                  "tool",
                  "听取专项工作报告",
                  "subject",
                  "坟地纠纷调处情况",
                  "reason",
                  "三个月内反映九件，集中在石桥村。",
                  "unit",
                  "青山乡人民政府",
                  "source",
                  "石桥村 · 坟地纠纷",
                  "agendaOn",
                  "2026年12月18日"));
      case "rota" ->
          List.of(
              Map.of(
                  "day", "2027年1月5日",
                  "weekday", "星期二",
                  "kind", "主席接待日",
                  "place", "乡人大办",
                  "person", "陆怀远",
                  "remark", "暂定"),
              Map.of(
                  "day", "2027年1月11日",
                  "weekday", "星期一",
                  "kind", "主席团成员接访日",
                  "place", "乡信访办",
                  "person", "沈若兰",
                  "remark", "取消"));
      case "platedDeputies" ->
          List.of(
              Map.of("name", "周有德", "level", "乡人大代表", "post", "青山村总支书记"),
              Map.of("name", "钱满仓", "level", "县人大代表、乡人大代表", "post", "种植户"));
      case "opinions" ->
          List.of(
              Map.of("member", "李明德", "opinion", "同意交办，建议先行调解。"),
              Map.of("member", "吴秀兰", "opinion", "同意。"));
      case "representatives" ->
          List.of(
              Map.of("name", "罗应才", "idNumber", "11010519491231002X", "phone", "13800000000"),
              Map.of("name", "杨秀英", "idNumber", "110105194912310038", "phone", "13900000000"));
      case "issuedOn",
          "conferenceOn",
          "receivedOn",
          "registeredOn",
          "referredOn",
          "servedOn",
          "handedOverOn",
          "letterDate",
          "dueOn",
          "signedOn",
          "objectedOn",
          "reportedOn",
          "unitAnswerServedOn",
          "answeredOn",
          "askedOn",
          "decidedOn",
          "heldOn" ->
          LocalDate.of(2026, 11, 23);
      case "birthDate" -> LocalDate.of(1949, 12, 31);
      default -> java.util.Objects.requireNonNull(TEXTS.get(key), key);
    };
  }

  /** The texts that stand in the letter when all goes well. */
  static Set<String> texts(Letter letter) {
    return full(letter).values().stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .flatMap(String::lines)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
