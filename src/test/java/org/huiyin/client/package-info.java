/**
 * A small client that knows nothing of our Java: it works at Tasklist's REST and fills any form
 * from its schema.
 */
package org.huiyin.client;
