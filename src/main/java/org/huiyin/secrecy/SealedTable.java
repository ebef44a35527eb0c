package org.huiyin.secrecy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of schema {@code huiyin} with encrypted columns.
 *
 * @param columns each with the name that is bound into its values
 * @param hashes its columns with look-up hashes; whose rows are looked up says in {@link
 *     HashedRows} what they are drawn from
 */
record SealedTable(String name, Map<String, String> columns, Set<String> hashes) {

  /** Every one whose rows can be written anew. */
  static final List<SealedTable> ALL =
      List.of(
          own("petitioner", "name", "id_number", "phone", "address", "particulars")
              .hashed("name_hash", "id_number_hash", "phone_hash"),
          own("complained_of", "name", "post").hashed("name_hash"),
          bound("correction", "correction.value", "old_value", "new_value"),
          own("deadline", "extension_reason"),
          own("document", "title", "content"),
          own("step_draft", "content"),
          own("step", "entered"),
          own("own_report", "wording"),
          own("prepared_sheet", "content"),
          words("referral", "part", "requirement", "contact", "comment", "received_by"),
          words("referral_objection", "reason", "decision_reason"),
          words("referral_extension", "reason", "decision_reason", "organ_head"),
          words("referral_report", "content", "issued_by", "verdict_reason"),
          words("referral_note", "wording"),
          bound(
              "supervision_notice",
              "supervision.words",
              "detail",
              "requirement",
              "hold_reason",
              "answer",
              "struck_off_reason"),
          own("binder_paper", "title", "content"),
          own("conference", "urgent_reason", "contact", "minutes", "comment", "approved_by_name"),
          own("conference_case", "topic"),
          own("conference_invitation", "guest"),
          own("action_item", "wording"),
          own("oversight_topic", "subject", "reason", "result"),
          own("government_feedback", "wording", "answer"),
          own("action_item_note", "wording"),
          own("reception_day", "reason", "log"),
          own("reception_swap", "reason"),
          own("reception_visit", "law_explained"),
          own("import_batch", "file_name", "heading"),
          own("import_row", "content", "findings")
              .hashed("fingerprint", "name_hash", "id_number_hash", "phone_hash"),
          own("book_row", "content").hashed("fingerprint"));

  /** Encrypted, and in rows that nobody may write anew: these stay under the key of their day. */
  static final Set<String> KEPT = Set.of("audit_entry.reason");

  /**
   * Columns of bytes that say nothing of anybody: an analyst's template, sums of papers that lie
   * encrypted beside them, and the seals of the audit trail.
   */
  static final Set<String> IN_CLEAR =
      Set.of(
          "letter_template.content",
          "document.sha256",
          "binder_paper.sha256",
          "audit_seal.previous",
          "audit_seal.hash");

  private static SealedTable own(String table, String... columns) {
    Map<String, String> bound = new LinkedHashMap<>();
    for (String column : columns) {
      bound.put(column, table + "." + column);
    }
    return new SealedTable(table, bound, Set.of());
  }

  private static SealedTable words(String table, String... columns) {
    return bound(table, "referral.words", columns);
  }

  private static SealedTable bound(String table, String name, String... columns) {
    Map<String, String> bound = new LinkedHashMap<>();
    for (String column : columns) {
      bound.put(column, name);
    }
    return new SealedTable(table, bound, Set.of());
  }

  private SealedTable hashed(String... by) {
    return new SealedTable(name, columns, Set.of(by));
  }
}
