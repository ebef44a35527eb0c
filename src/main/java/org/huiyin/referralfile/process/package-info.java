/** Finds the referral that a task of the engine is about. */
package org.huiyin.referralfile.process;
