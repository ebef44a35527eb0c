/**
 * What the congress alone can do with what petitions show (监督): topics for the presidium from key
 * cases and hotspots, and hotspots fed back to the government.
 */
package org.huiyin.oversight;
