/** Personal values at rest: encrypted with a key from outside, found again by a keyed hash. */
package org.huiyin.secrecy;
