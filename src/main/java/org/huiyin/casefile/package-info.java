/**
 * The file of a case as a person reads it: facts, clocks, papers, messages, who did what; and the
 * acts from there.
 */
package org.huiyin.casefile;
