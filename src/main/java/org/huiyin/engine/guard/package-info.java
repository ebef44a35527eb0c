/**
 * The locks around the engine: who is asking, what a query or a model may evaluate, what may be
 * deployed.
 */
package org.huiyin.engine.guard;
