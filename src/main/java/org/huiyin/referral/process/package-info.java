/** Referral's door to the engine. */
package org.huiyin.referral.process;
