/**
 * Supervision of referrals (督办): a notice is drafted, signed or held, answered, raised to the next
 * level, struck off.
 */
package org.huiyin.supervision;
