/** Where messages meet the engine: the mail addresses of its accounts. */
package org.huiyin.notification.process;
