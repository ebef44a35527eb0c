/**
 * The papers of a case as rows, and letters written from templates that an office edits in Word or
 * WPS.
 */
package org.huiyin.document;
