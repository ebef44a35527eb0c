/**
 * Letters taken into the register from an old book and handled over every way, by a client that
 * knows REST and forms only, while the sample's time goes on.
 */
package org.huiyin.letters.ways;
