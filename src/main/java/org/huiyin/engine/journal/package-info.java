/**
 * The step journal: each user task with who took it, who did it and when, and what no capability
 * has a column for.
 */
package org.huiyin.engine.journal;
