/** The door of {@code reception-rota} and {@code reception-day} to the engine. */
package org.huiyin.reception.process;
