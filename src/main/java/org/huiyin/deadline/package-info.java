/**
 * Profiles, the working-day calendar, clocks that explain themselves, and the reminders before a
 * day is missed.
 */
package org.huiyin.deadline;
