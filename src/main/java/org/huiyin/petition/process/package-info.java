/** The register's door to the engine: steps, delegates and names of {@code petition-handling}. */
package org.huiyin.petition.process;
