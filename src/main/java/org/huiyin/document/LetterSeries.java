package org.huiyin.document;

/**
 * The kinds of letters that are numbered, each with a yearly series of its own (rules.md, "Two
 * records, not one").
 */
public enum LetterSeries {
  /** 告知书 F5, F6, F7. */
  NOTICE,
  /** 延期告知书 F12. */
  EXTENSION,
  /** 信访事项处理意见书 F13. */
  OPINION,
  /** 答复函. */
  REPLY,
  /** 移送密件交接单. */
  HAND_OVER,
  /** 转办函. */
  TRANSFER,
  /** 交办函. */
  ASSIGNMENT,
  /** 商请函, to a county station. */
  REQUEST,
  /** 督办函. */
  SUPERVISION,
  /** 催办函, to a county station. */
  URGING,
  /** 延期复函, to the unit that asked for more time to report. */
  EXTENSION_REPLY,
  /** 会议通知. */
  INVITATION,
  /** 会议纪要. */
  MINUTES,
  /** 反馈函, a hotspot fed back to the government. */
  FEEDBACK
}
