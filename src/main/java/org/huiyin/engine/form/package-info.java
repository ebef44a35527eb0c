/**
 * The form gate: what a {@code .form} says holds at every door through which a task can be
 * completed.
 */
package org.huiyin.engine.form;
