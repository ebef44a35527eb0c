/** Where open matters of an old book enter {@code petition-handling}. */
package org.huiyin.registerbook.process;
