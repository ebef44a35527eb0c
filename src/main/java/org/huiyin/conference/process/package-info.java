/** The joint conference's door to the engine. */
package org.huiyin.conference.process;
