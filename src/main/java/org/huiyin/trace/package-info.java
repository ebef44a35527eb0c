/** What may be kept and written of an error: its classes and places, none of its words. */
package org.huiyin.trace;
