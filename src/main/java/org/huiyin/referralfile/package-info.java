/**
 * The page of a referral: what its receiver sees of the matter, and what he may do without a task;
 * nothing else of the case.
 */
package org.huiyin.referralfile;
