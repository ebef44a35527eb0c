/** What {@code referral.bpmn} calls of supervision, and how supervision moves it. */
package org.huiyin.supervision.process;
