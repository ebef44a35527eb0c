/**
 * The doors: one log-in for web apps, REST and our own pages, and a list of what may be called
 * through each.
 */
package org.huiyin.security;
