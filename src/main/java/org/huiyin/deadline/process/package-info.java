/** The clocks as the models name them. */
package org.huiyin.deadline.process;
