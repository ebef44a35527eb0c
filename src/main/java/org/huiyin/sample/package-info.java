/**
 * The sample township 青山乡 with its own database and a clock that can be moved: to try Huiyin, never
 * for real use.
 */
package org.huiyin.sample;
