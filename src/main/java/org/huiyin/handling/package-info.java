/**
 * What the presidium handles itself: investigation, mediation, guidance, extension, the check of
 * the result.
 */
package org.huiyin.handling;
