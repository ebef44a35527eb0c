/** An old register book on its way into the register, and the register on its way out as a book. */
package org.huiyin.registerbook;
