/** Deliberation's door to the engine. */
package org.huiyin.deliberation.process;
