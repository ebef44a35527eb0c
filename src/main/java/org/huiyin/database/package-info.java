/** Two roles on one PostgreSQL: the owner migrates, the application works. */
package org.huiyin.database;
