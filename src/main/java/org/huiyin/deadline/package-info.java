/** Profiles, the working-day calendar, clocks with their explanations, and the reminders that go out before a day is missed. */
package org.huiyin.deadline;
