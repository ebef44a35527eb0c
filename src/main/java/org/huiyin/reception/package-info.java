/** Reception days: what is set, the rota of each month, each session with its log, the plates. */
package org.huiyin.reception;
