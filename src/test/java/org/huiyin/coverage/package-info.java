/** What the tests walk through of the models, and the gate on it. */
package org.huiyin.coverage;
