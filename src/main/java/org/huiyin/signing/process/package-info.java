/** The door of the list to sign to the engine. */
package org.huiyin.signing.process;
