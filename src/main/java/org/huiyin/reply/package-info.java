/** What a petitioner gets in writing: notice, answer, service receipt; and what he says of it. */
package org.huiyin.reply;
