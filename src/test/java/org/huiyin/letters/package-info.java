/**
 * The real letters of ../shared/data, which are read and never kept here, through the running
 * system.
 */
package org.huiyin.letters;
