/**
 * Two roles on one PostgreSQL, the owner migrates, the application works; and what people read when
 * it fails them.
 */
package org.huiyin.database;
