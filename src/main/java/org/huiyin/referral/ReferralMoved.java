package org.huiyin.referral;

import java.time.LocalDate;
import org.huiyin.audit.Actor;
import org.huiyin.referral.Referral.State;

/**
 * A part has been reported, accepted, or has come to another end; told within the transaction.
 *
 * @param on the real day
 * @param by who reported or decided, or the machine
 */
public record ReferralMoved(Referral referral, State to, LocalDate on, Actor by) {}
