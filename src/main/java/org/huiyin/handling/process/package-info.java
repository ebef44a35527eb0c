/** The door of direct handling to the engine. */
package org.huiyin.handling.process;
