/** How little the engine remembers. */
package org.huiyin.engine.history;
