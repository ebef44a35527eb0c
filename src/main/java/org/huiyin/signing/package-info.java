/** The one list on which a chair finds everything that waits for a signature. */
package org.huiyin.signing;
