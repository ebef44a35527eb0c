/** Our own scripts, style sheets and labels in the web apps, on their way to the browser. */
package org.huiyin.workplace;
