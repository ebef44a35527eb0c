package org.huiyin.registerbook;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.secrecy.Mask;

/** The columns of a register book, in the order in which one is written out. */
enum BookColumn {
  SOURCE("来源", true),
  ORIGINAL_NUMBER("原编号", true),
  REGISTERED_ON("登记日期", true),
  CHANNEL("渠道", true),
  PETITIONER("信访人", false),
  ID_NUMBER("证件号", false, Mask.ID_NUMBER),
  ADDRESS("住址", false),
  PHONE("电话", false, Mask.PHONE),
  HEADCOUNT("人数", false),
  TITLE("标题", true),
  BODY("反映内容", true),
  PURPOSE("目的", false),
  CATEGORY("类别", false),
  PLACE("问题属地", false),
  ACCUSED_PERSONS("被反映人", false),
  ACCUSED_UNITS("被反映单位", false),
  FIRST_OR_REPEAT("初重", false),
  WAY("办理方式", false),
  UNIT("承办单位", false),
  DUE_ON("限办日期", false),
  CLOSED_ON("办结日期", false),
  OUTCOME("办理结果", false),
  ANSWER("答复内容", false),
  ANSWERED_ON("答复日期", false),
  SATISFACTION("满意度", false),
  REMARK("备注", false),
  /** What was entered in fields that an analyst has added to a form, as an export has it. */
  ADDED("增设栏目", false);

  private static final Map<String, BookColumn> BY_HEADING =
      Stream.of(values()).collect(Collectors.toMap(BookColumn::heading, Function.identity()));

  private final String heading;
  private final boolean required;
  private final Mask mask;

  BookColumn(String heading, boolean required) {
    this(heading, required, null);
  }

  BookColumn(String heading, boolean required, Mask mask) {
    this.heading = heading;
    this.required = required;
    this.mask = mask;
  }

  String heading() {
    return heading;
  }

  boolean required() {
    return required;
  }

  /** As it is shown to who has not said why he needs the number. */
  String masked(String text) {
    return mask == null ? text : mask.over(text);
  }

  /** Whether the text is no number but the mask over one. */
  boolean isMasked(String text) {
    return mask != null && mask.covers(text);
  }

  /** Spaces, an asterisk for required columns and a colon do not matter. */
  static Optional<BookColumn> named(String heading) {
    return Optional.ofNullable(BY_HEADING.get(plain(heading)));
  }

  static String plain(String heading) {
    return heading == null ? "" : heading.replaceAll("[\\s\\u3000*＊:：\\uFEFF]", "");
  }
}
