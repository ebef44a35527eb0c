/**
 * Referral to units and village groups with a deadline (交办、转办、函请): letter, receipt, objection, more
 * time, report and its check.
 */
package org.huiyin.referral;
