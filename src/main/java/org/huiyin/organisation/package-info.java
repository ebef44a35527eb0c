/**
 * The township: units, villages, deputy groups, people and who holds which seat; who must be kept
 * away from a case.
 */
package org.huiyin.organisation;
