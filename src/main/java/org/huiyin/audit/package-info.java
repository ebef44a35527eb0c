/** Who saw and did what: rows that the application can add and read, never change. */
package org.huiyin.audit;
