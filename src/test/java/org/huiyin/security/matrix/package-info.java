/** The proof of who may what: every door of the running application against every role. */
package org.huiyin.security.matrix;
