/**
 * The one source of time: Asia/Shanghai, injected everywhere; only the sample profile can move it.
 */
package org.huiyin.clock;
