/**
 * All that knows the inside of Camunda: the form gate, the guards, the history level. It knows no
 * capability.
 */
package org.huiyin.engine;
