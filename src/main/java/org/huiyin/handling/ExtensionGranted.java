package org.huiyin.handling;

import java.time.LocalDate;
import org.huiyin.audit.Actor;

/**
 * The chair has granted more time; the petitioner is to be told in writing why (信访条例 2022, art.
 * 34). Told within the transaction that grants it.
 *
 * @param before the due day until now
 */
public record ExtensionGranted(
    long caseId,
    int days,
    LocalDate before,
    LocalDate after,
    String reason,
    Actor askedBy,
    Actor grantedBy) {}
