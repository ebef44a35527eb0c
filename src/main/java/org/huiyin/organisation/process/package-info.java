/**
 * Keeps the engine's groups, accounts' memberships and Tasklist filters in step with the
 * organisation.
 */
package org.huiyin.organisation.process;
