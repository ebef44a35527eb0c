package org.huiyin.referral;

import org.huiyin.audit.Actor;

/** The chair has granted more time to report, or has not; told within the transaction. */
public record ReportExtensionDecided(long referralId, long extensionId, Actor by) {}
