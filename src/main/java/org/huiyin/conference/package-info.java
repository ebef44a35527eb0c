/** Joint conferences: agenda, invitations, minutes, and every decision until it is struck off. */
package org.huiyin.conference;
