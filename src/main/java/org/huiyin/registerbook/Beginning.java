package org.huiyin.registerbook;

import org.huiyin.petition.MatterTables.Terms;

/**
 * Where the order of work of an open matter begins.
 *
 * @param notice whether the petitioner is still to be notified in time
 * @param terms lines of the deadline profile
 */
record Beginning(Place place, boolean notice, Terms terms) {

  enum Place {
    /** At the work of the unit that has it. */
    UNIT,
    DELIBERATION
  }
}
