/**
 * Messages to staff: written with the act they tell of, sent by mail afterwards, by the machine at
 * most once.
 */
package org.huiyin.notification;
