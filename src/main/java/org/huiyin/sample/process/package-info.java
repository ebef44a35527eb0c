/** The sample's accounts in the engine, and its job executor. */
package org.huiyin.sample.process;
