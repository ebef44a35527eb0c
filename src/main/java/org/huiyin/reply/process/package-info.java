/** The door of notice and answer to the engine. */
package org.huiyin.reply.process;
