/**
 * Personal values: at rest encrypted with a key from outside that can be changed, and found again
 * by a keyed hash; on a screen under a mask.
 */
package org.huiyin.secrecy;
