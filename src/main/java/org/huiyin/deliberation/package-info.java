/** The presidium's opinion on each case: sitting, opinions, recusal, the way that is chosen. */
package org.huiyin.deliberation;
