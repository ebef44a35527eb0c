/**
 * The one place that counts: figures of a period with their definitions, what they are compared
 * with, and the list behind each.
 */
package org.huiyin.report;
